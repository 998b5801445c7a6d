import { expect, it, vi } from 'vitest';
import { repeatEarlyPresses } from './early-presses';
import './theme-boot';

it('presses once what was pressed before the page was alive, if it is still there and not long ago', () => {
  document.body.innerHTML = `<div id="root"><button type="button">One <b>support</b></button>
    <button type="button">Gone</button><button type="button">Old</button><button>Submit</button></div>`;
  const buttons = [...document.querySelectorAll('button')];
  const press = (button: Element | undefined | null, timeStamp: number) => {
    const event = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    button?.dispatchEvent(event);
  };
  const [one, gone, old, submit] = buttons;
  const now = performance.now();
  press(one?.querySelector('b'), now - 900);
  press(one, now - 300);
  press(gone, now - 200);
  press(old, now - 60_000);
  press(submit, now - 100);
  gone?.remove();

  const pressed = vi.fn();
  for (const button of buttons) button.addEventListener('click', () => pressed(button.textContent));
  repeatEarlyPresses();
  expect(pressed.mock.calls).toEqual([['One support']]);
  // From now on presses are heard by the page itself.
  one?.click();
  repeatEarlyPresses();
  expect(pressed).toHaveBeenCalledTimes(2);
  document.body.innerHTML = '';
});
