/** Seconds per screen, long enough to read it aloud. */
const seconds = 14;

let slides: HTMLElement[] = [];
const controls = document.querySelector<HTMLElement>('[data-controls]');
const play = controls?.querySelector<HTMLElement>('[data-play]');
const place = controls?.querySelector<HTMLElement>('[data-place]');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const seen = new IntersectionObserver(onSeen, { threshold: 0.6 });
let at = 0;
let timer = 0;
let turning = false;

take();
if (controls && slides.length > 1) {
  controls.hidden = false;
  controls.addEventListener('click', ({ target }) => answer((target as Element).closest('button')));
  addEventListener('keydown', onKey);
  run(!still.matches);
}

/** Collects the screens of the document. */
function take() {
  seen.disconnect();
  slides = [...document.querySelectorAll<HTMLElement>('[data-slide]')];
  for (const slide of slides) seen.observe(slide);
}

function answer(button: HTMLButtonElement | null) {
  if (!button) return;
  if (button.dataset.go) void go(at + Number(button.dataset.go));
  else if (button === play) run(timer === 0);
  else if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.();
}

function onKey(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
  const pressed = (event.target as Element).closest('button, a');
  if (step) void go(at + step);
  else if (event.key === 'Home') void go(0);
  else if (event.key === 'End') void go(slides.length - 1);
  else if (event.key === ' ' && !pressed) run(timer === 0);
  else return;
  event.preventDefault();
}

/**
 * Shows a screen, past the last and before the first one of the next or previous page; manual navigation
 * restarts its timer.
 */
async function go(to: number) {
  if (turning) return;
  turning = true;
  const page = to < 0 ? 'prev' : to >= slides.length ? 'next' : undefined;
  const turned = page && (await turn(page));
  turning = false;
  at = turned ? (page === 'prev' ? slides.length - 1 : 0) : (to + slides.length) % slides.length;
  slides[at]?.scrollIntoView();
  announce();
  if (timer) run(true);
}

/**
 * Replaces the screens by another page's: navigating to it would end full-screen mode.
 * @returns whether the page exists and could be fetched
 */
async function turn(to: 'prev' | 'next'): Promise<boolean> {
  const href = document.querySelector<HTMLElement>('[data-pages]')?.dataset[to];
  if (!href) return false;
  const response = await fetch(href).catch(() => undefined);
  if (!response?.ok) return false;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const part of ['main', '[data-pages]']) {
    const fresh = page.querySelector(part);
    if (fresh) document.querySelector(part)?.replaceWith(fresh);
  }
  history.replaceState(null, '', href);
  document.title = page.title;
  take();
  return true;
}

function run(on: boolean) {
  clearInterval(timer);
  timer = on ? window.setInterval(() => void go(at + 1), seconds * 1000) : 0;
  if (play) play.textContent = on ? 'Tạm dừng' : 'Chạy tự động';
}

/** Follows manual scrolling. */
function onSeen(entries: IntersectionObserverEntry[]) {
  const shown = entries.find(({ isIntersecting }) => isIntersecting);
  if (!shown) return;
  at = slides.indexOf(shown.target as HTMLElement);
  announce();
}

function announce() {
  if (place) place.textContent = `${at + 1}/${slides.length}`;
}
