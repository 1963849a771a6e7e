const key = 'gongping.signed-in';

/** Whether this browser holds a session, as far as it was last heard of. */
export interface SignedInMark {
  readonly get: () => boolean;
  readonly set: (signedIn: boolean) => void;
}

/**
 * A script cannot see the session's cookie, and without a network the hub cannot be asked: what was last heard is
 * kept, so that a member who loads the page again offline goes on working, and one who signed out does not.
 */
export function createSignedInMark(): SignedInMark {
  return {
    get: () => localStorage.getItem(key) !== null,
    set: (signedIn) => {
      if (signedIn) localStorage.setItem(key, '1');
      else localStorage.removeItem(key);
    },
  };
}
