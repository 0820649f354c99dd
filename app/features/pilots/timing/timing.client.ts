import { newId } from '../../../platform/ids';
import { outbox } from '../../../platform/outbox.client';
import { ActiveTime } from './active-time';

const reportEverySeconds = 60;
const lookEveryMs = 15_000;
const actions = ['scroll', 'wheel', 'pointerdown', 'pointermove', 'keydown', 'input'] as const;

/** Calls back while a film of the page plays, and when one begins or stops. */
function whilePlaying(act: () => void): void {
  const films = new Set<HTMLMediaElement>();
  const note = ({ target }: Event) => {
    act();
    if (target instanceof HTMLMediaElement) films.add(target);
  };
  // These events do not rise to the document; on their way down they pass it.
  for (const name of ['playing', 'pause', 'ended']) document.addEventListener(name, note, { capture: true });
  setInterval(() => {
    // The player may have put another element in the place of one that played.
    if ([...films].some((film) => film.isConnected && !film.paused && !film.ended)) act();
  }, lookEveryMs);
}

/** One visit to a lesson: what is reported of it grows, and is sent with everything else that the page keeps. */
class Visit {
  private readonly address: { lesson: string; visit: string };
  private readonly startedAt = new Date().toISOString();
  private readonly time = new ActiveTime(performance.now(), document.visibilityState === 'visible');
  private reported = 0;
  private interrupted = false;

  constructor(private readonly section: HTMLElement) {
    this.address = { lesson: section.dataset.lesson ?? '', visit: newId() };
  }

  readonly act = (): void => {
    this.time.act(performance.now());
    this.report(reportEverySeconds);
  };

  show(): void {
    this.time.show(document.visibilityState === 'visible', performance.now());
    this.report(1);
  }

  leaveOut(): void {
    this.interrupted = true;
    this.time.act(performance.now());
    this.report(0);
  }

  private report(leastSeconds: number): void {
    const { seconds } = this.time;
    if (seconds - this.reported < leastSeconds) return;
    this.reported = seconds;
    const { language } = this.section.dataset;
    outbox().put({ kind: 'visit', address: this.address, body: { language, startedAt: this.startedAt, seconds, interrupted: this.interrupted } });
  }
}

/** Measures how long somebody who agreed to it is at work on this page. */
export function enhance(section: HTMLElement): void {
  const visit = new Visit(section);
  const button = section.querySelector('button');
  section.hidden = false;
  // What was refused earlier, because measuring was switched off meanwhile, is of no use to anybody.
  outbox().takeRefused('visit');
  outbox().subscribe(({ type }) => {
    if (type === 'refused') outbox().takeRefused('visit');
  });
  for (const action of actions) document.addEventListener(action, visit.act, { capture: true, passive: true });
  whilePlaying(visit.act);
  // Before the outbox sends for the last time.
  window.addEventListener('visibilitychange', () => visit.show(), { capture: true });
  window.addEventListener('pagehide', () => visit.show(), { capture: true });
  button?.addEventListener('click', () => {
    visit.leaveOut();
    button.hidden = true;
    const said = section.querySelector('[role="status"]');
    if (said) said.textContent = section.dataset.leftOut ?? '';
  });
}
