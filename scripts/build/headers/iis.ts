import { contentTypes, type HeaderRule } from '../../../src/headers.ts';

/** `web.config` for IIS 8 and later, for the folder that contains the site. */
export function iisHeaders(rules: readonly HeaderRule[]): string {
  const [general, ...special] = rules;
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <staticContent>
${Object.entries(contentTypes)
  .map(
    ([extension, type]) =>
      `      <remove fileExtension=".${extension}" />\n      <mimeMap fileExtension=".${extension}" mimeType="${type}" />`,
  )
  .join('\n')}
      <!-- SHA256SUMS has no ending -->
      <remove fileExtension="." />
      <mimeMap fileExtension="." mimeType="text/plain" />
    </staticContent>
    <httpErrors errorMode="Custom">
      <remove statusCode="404" />
      <error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
${customHeaders(general, '    ')}
  </system.webServer>
${special
  .map(
    (rule) => `  <location path="${rule.at.replace(/^\/|\/$/g, '')}">
    <system.webServer>
${customHeaders(rule, '      ')}
    </system.webServer>
  </location>`,
  )
  .join('\n')}
</configuration>
`;
}

function customHeaders(rule: HeaderRule | undefined, indent: string): string {
  const lines = Object.entries(rule?.headers ?? {}).flatMap(([name, value]) => [
    `  <remove name="${name}" />`,
    ...(value === null
      ? []
      : [`  <add name="${name}" value="${value.replaceAll('"', '&quot;')}" />`]),
  ]);
  const all = rule?.at === '/' ? ['  <remove name="X-Powered-By" />', ...lines] : lines;
  return ['<httpProtocol><customHeaders>', ...all, '</customHeaders></httpProtocol>']
    .map((line) => indent + line)
    .join('\n');
}
