import { startTransition, useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { beforeEach, expect, it, vi } from 'vitest';
import { hearPresses, repeatEarlyPresses } from './early-presses';

beforeEach(async () => {
  vi.resetModules();
  await vi.importActual('./theme-boot');
});

it('presses once what was pressed before the page was alive, if it is still there and not long ago', () => {
  document.body.innerHTML = `<div id="root"><button type="button">One <b>support</b></button>
    <button type="button">Gone</button><button type="button">Heard</button><button type="button">Old</button><button>Submit</button></div>`;
  const buttons = [...document.querySelectorAll('button')];
  const press = (button: Element | undefined | null, timeStamp: number) => {
    const event = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    button?.dispatchEvent(event);
  };
  const [one, gone, heard, old, submit] = buttons;
  const now = performance.now();
  press(one?.querySelector('b'), now - 900);
  press(one, now - 300);
  press(gone, now - 200);
  press(old, now - 60_000);
  press(heard, now - 150);
  press(submit, now - 100);
  gone?.remove();
  hearPresses();
  press(heard, now - 50);

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

it('presses nothing again that was answered while the page came alive', async () => {
  const act = vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  const pressed = vi.fn();
  const Page = () => {
    useEffect(() => void setTimeout(repeatEarlyPresses), []);
    return ['Before', 'Meanwhile', 'Both'].map((name) => (
      <button key={name} type="button" onClick={() => pressed(name)}>
        {name}
      </button>
    ));
  };
  document.body.innerHTML = `<div id="root">${renderToString(<Page />)}</div>`;
  const [before, meanwhile, both] = document.querySelectorAll('button');
  before?.click();
  both?.click();
  hearPresses();
  startTransition(() => void hydrateRoot(document.getElementById('root') ?? document.body, <Page />));
  meanwhile?.click();
  both?.click();
  expect(pressed.mock.calls).toEqual([['Meanwhile'], ['Both']]);
  await vi.waitFor(() => expect(pressed).toHaveBeenLastCalledWith('Before'));
  expect(pressed).toHaveBeenCalledTimes(3);
  document.body.innerHTML = '';
  act.unstubAllGlobals();
});
