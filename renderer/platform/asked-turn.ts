import type { TabTurn } from './tab-turn.ts';

const ask = 'whose turn';
const mine = 'mine';

/**
 * By asking the other tabs, where the browser has no locks: on pages over plain HTTP within an office. Two tabs that
 * begin in the same moment may both believe it is their turn.
 */
export function createAskedTurn(channel: BroadcastChannel): TabTurn {
  const say = channel.postMessage.bind(channel);
  let isOurs = false;
  let heard = Promise.withResolvers<false>();
  channel.addEventListener('message', ({ data }) => {
    if (data === ask && isOurs) say(mine);
    if (data === mine) heard.resolve(false);
  });
  const askOnce = async (wait: number): Promise<boolean> => {
    heard = Promise.withResolvers<false>();
    say(ask);
    const silence = new Promise<true>((resolve) => {
      setTimeout(() => resolve(true), wait);
    });
    return Promise.race([heard.promise, silence]);
  };
  return {
    take: async (patience) => {
      const step = Math.min(250, patience);
      const end = Date.now() + patience;
      while (!isOurs) {
        isOurs = await askOnce(step);
        if (isOurs || Date.now() >= end) return isOurs;
        await new Promise((resolve) => {
          setTimeout(resolve, step);
        });
      }
      return true;
    },
    seize: async () => {
      isOurs = true;
    },
    release: () => {
      isOurs = false;
    },
  };
}
