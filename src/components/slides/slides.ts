/** Seconds that a screen stands, long enough to read it aloud. */
const seconds = 14;

const slides = [...document.querySelectorAll<HTMLElement>('[data-slide]')];
const controls = document.querySelector<HTMLElement>('[data-controls]');
const play = controls?.querySelector<HTMLElement>('[data-play]');
const place = controls?.querySelector<HTMLElement>('[data-place]');
const still = matchMedia('(prefers-reduced-motion: reduce)');
let at = 0;
let timer = 0;

if (controls && slides.length > 1) {
  controls.hidden = false;
  controls.addEventListener('click', ({ target }) => answer((target as Element).closest('button')));
  addEventListener('keydown', onKey);
  const seen = new IntersectionObserver(onSeen, { threshold: 0.6 });
  for (const slide of slides) seen.observe(slide);
  run(!still.matches);
}

function answer(button: HTMLButtonElement | null) {
  if (!button) return;
  if (button.dataset.go) go(at + Number(button.dataset.go));
  else if (button === play) run(timer === 0);
  else if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.();
}

function onKey(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
  const pressed = (event.target as Element).closest('button, a');
  if (step) go(at + step);
  else if (event.key === 'Home') go(0);
  else if (event.key === 'End') go(slides.length - 1);
  else if (event.key === ' ' && !pressed) run(timer === 0);
  else return;
  event.preventDefault();
}

/** Shows a screen; going on by hand gives it its whole time again. */
function go(to: number) {
  at = (to + slides.length) % slides.length;
  slides[at]?.scrollIntoView();
  tell();
  if (timer) run(true);
}

function run(on: boolean) {
  clearInterval(timer);
  timer = on ? window.setInterval(() => go(at + 1), seconds * 1000) : 0;
  if (play) play.textContent = on ? 'Tạm dừng' : 'Chạy tự động';
}

/** A reader who scrolls by hand is followed. */
function onSeen(entries: IntersectionObserverEntry[]) {
  const shown = entries.find(({ isIntersecting }) => isIntersecting);
  if (!shown) return;
  at = slides.indexOf(shown.target as HTMLElement);
  tell();
}

function tell() {
  if (place) place.textContent = `${at + 1}/${slides.length}`;
}
