/** One thing to do, with how many of them there are and where it is done. `count` is null for a first step. */
export interface Task {
  readonly kind:
    | 'roster'
    | 'candidates'
    | 'returned'
    | 'membership'
    | 'self'
    | 'township'
    | 'receive'
    | 'panel'
    | 'grade'
    | 'certificates'
    | 'mine';
  readonly count: number | null;
  readonly of: 'people' | 'unions';
  readonly path: string;
  readonly deadline: string | null;
}

/** One step of the year: how many of all have taken it. */
export interface Step {
  readonly kind: 'self' | 'township' | 'panel' | 'graded' | 'mine';
  readonly done: number;
  readonly total: number;
  readonly deadline: string | null;
}
