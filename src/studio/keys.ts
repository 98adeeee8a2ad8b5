/** Keys that work on every screen; the map of them is shown by ?. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { redo, save, undo } from './session.ts';
import { currentView, go, SCREENS, toScreen } from './url.ts';

export const useKeyMap = create<{ readonly open: boolean }>(() => ({ open: false }));
/** whether the glossary is shown */
export const useGlossary = create<{ readonly open: boolean }>(() => ({ open: false }));

export const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['1 … 7', 'Board, Why, Moves, Change, Edit, Brief, Record'],
  ['0', 'the shelf with all cases'],
  ['← → ↑ ↓', 'on the board: the next outcome; on Moves: walk along a move'],
  ['Enter', 'why the outcome stands as it does'],
  ['p', 'pin the outcome, or take the pin away'],
  ['b', 'what the result in focus, or the chosen outcome, rests on'],
  ['g', 'the glossary: what the terms mean, in both voices'],
  ['v', 'plain or formal words'],
  ['/', 'search or filter'],
  ['n, p', 'on Record: the next statement, the one before'],
  ['a, r', 'on Record: accept the statement; reject it, or take it out'],
  ['e', 'on Record: other words; then ← → move the end, with Shift the beginning, Enter takes them'],
  ['s, l', 'on Record: who it is said for; link it to the model'],
  ['w', 'on Record: the selected words are a statement of their own'],
  ['[ ]', 'on Record: the document before, the next one'],
  ['Ctrl S', 'save'],
  ['Ctrl Z, Ctrl Shift Z', 'undo, redo'],
  ['?', 'this map'],
];

/** Whether a key goes into a text or a choice, and is no command. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  !(target instanceof HTMLInputElement && /^(?:range|checkbox|radio|file)$/.test(target.type)) &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export function useKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey) {
        commandKey(event);
        return;
      }
      if (event.altKey || isTyping(event.target)) return;
      const view = currentView();
      if (event.key === '?') useKeyMap.setState({ open: true });
      else if (event.key === 'g') useGlossary.setState({ open: true });
      else if (event.key === '0') go('#/');
      else if (event.key === '/') {
        const field = document.querySelector<HTMLInputElement>('input[type=search]');
        if (field === null) return;
        field.focus();
      } else if (view.screen !== undefined && /^[1-7]$/.test(event.key)) go(toScreen(view, SCREENS[Number(event.key) - 1]!));
      else if (view.screen !== undefined && event.key === 'v') {
        const voice = view.params['voice'] === 'formal' ? '' : 'formal';
        go(toScreen(view, view.screen, { ...view.params, voice }));
      } else if (!walksOn(event)) return;
      event.preventDefault();
    };
    globalThis.addEventListener('keydown', pressed);
    return () => globalThis.removeEventListener('keydown', pressed);
  }, []);
}

/** Nothing has the focus: an arrow to the side walks on the board or among the moves, as if they had it, and they have it then. */
function walksOn({ key, target }: KeyboardEvent): boolean {
  if (!/^Arrow(?:Left|Right)$/.test(key) || !(target instanceof HTMLElement) || !/^(?:BODY|MAIN)$/.test(target.tagName))
    return false;
  const walk = document.querySelector<HTMLElement>('[data-walk]');
  if (walk === null || document.querySelector('dialog[open]') !== null) return false;
  walk.focus({ preventScroll: true });
  walk.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  return true;
}

function commandKey(event: KeyboardEvent): void {
  const key = event.key.toLowerCase();
  if (key === 's') void save();
  // a text field undoes its own typing
  else if (key === 'z' && !isTyping(event.target)) (event.shiftKey ? redo : undo)();
  else if (key === 'y' && !isTyping(event.target)) redo();
  else return;
  event.preventDefault();
}
