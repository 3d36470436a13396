const labels = { start: 'Nghe đọc bài', stop: 'Dừng đọc' };

/**
 * Reads an exemplar aloud with a Vietnamese voice installed on the reader's machine: a remote voice
 * would send the text elsewhere. Without one, the button stays hidden.
 */
export function offerReading(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-read-aloud]');
  const speech = globalThis.speechSynthesis;
  if (!button || !speech) return;
  const voiceOf = () =>
    speech.getVoices().find(({ lang, localService }) => localService && /^vi\b|^vi_/i.test(lang));
  const show = () => {
    button.hidden = !voiceOf();
  };
  const stop = () => {
    speech.cancel();
    button.textContent = labels.start;
  };
  show();
  speech.addEventListener?.('voiceschanged', show);
  addEventListener('pagehide', stop);

  button.addEventListener('click', () => {
    const voice = voiceOf();
    if (button.textContent === labels.stop || !voice) return stop();
    speech.cancel();
    button.textContent = labels.stop;
    // One paragraph at a time: some browsers stop in the middle of long texts.
    const utterances = passages().map((text) =>
      Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang }),
    );
    const last = utterances.at(-1);
    if (last) last.onend = stop;
    for (const each of utterances) speech.speak(each);
  });
}

/** The text read: title, who, the story; no captions, labels or repeated words. */
function passages(): string[] {
  const parts = document.querySelectorAll(
    '.exemplar-head > :is(h1, .who), .exemplar-body :is(p, li, h2, h3):not(.pull-quote, .evidence-label)',
  );
  return [...parts].map((part) => part.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}
