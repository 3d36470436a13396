/** How to avoid an HTML tag: delete it, delete it with its content, or keep only its words. */
export function withoutTag(tag: string): string {
  if (tag.startsWith('<!')) return 'Xóa cả lời ghi chú này.';
  if (/^<\/?(?:embed|img|meta|link|base)\b/i.test(tag)) return 'Xóa cả thẻ này.';
  if (/^<\/?(?:script|style|iframe|svg|math|object|form|video|audio)\b/i.test(tag))
    return 'Xóa cả thẻ và mọi thứ bên trong.';
  return 'Xóa thẻ, giữ lại chữ; cần in đậm thì viết **…**, liên kết thì viết [chữ](địa chỉ).';
}
