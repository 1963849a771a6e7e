import { useEffect, useState } from 'react';
import { reviewResults, type Review } from '../../data/review-results.ts';
import { useServices } from '../../data/services-context.tsx';
import { errorMessage } from '../../ui/show-error.ts';

export type ReviewState =
  Review | { readonly kind: 'working' } | { readonly kind: 'failed'; readonly text: string };

/** Grades the cycle anew once and compares with what was announced. */
export function useReview(cycleId: string): ReviewState {
  const { store } = useServices();
  const [state, setState] = useState<ReviewState>({ kind: 'working' });
  useEffect(() => {
    let left = false;
    reviewResults(store, cycleId).then(
      (review) => !left && setState(review),
      (error: unknown) => !left && setState({ kind: 'failed', text: errorMessage(error) }),
    );
    return () => {
      left = true;
    };
  }, [store, cycleId]);
  return state;
}
