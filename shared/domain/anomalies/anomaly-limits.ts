/**
 * From where on the city is told. Assumptions of this program, not of any article: `gap` in hundredths of a point,
 * `jump` in basis points of last year's number, `fewest` heads below which a jump says nothing.
 */
export const anomalyLimits = { gap: 1500, jump: 2000, fewest: 5, vacancyMonths: 3 } as const;
