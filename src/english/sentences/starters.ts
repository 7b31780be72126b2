/** Words that, with a capital, begin a sentence rather than go on with a name: they settle a full stop after an abbreviation. */
export const starters: ReadonlySet<string> = new Set(
  (
    'The A An He She It They We You This That These Those In On At But And Or For ' +
    'From With By As If When While After Before Since Although Though However Meanwhile Its His Her Their Our My Your There Here What ' +
    'Who Why How Where Which Not Nor No Yes Many Some Most All Both Several Such One Under During According Earlier Last Also Then ' +
    'Now So To Moreover Instead Despite Because Until Among Even Only Just Still Yet Once Every Each Any Neither Either Other Another ' +
    'Those Today Yesterday Tomorrow Asked Without Within Unlike Like Through Over Given Let Nothing Nobody Everyone Please Thus ' +
    'Therefore Furthermore Nevertheless Officials Analysts Critics Experts Reports'
  ).split(' '),
)
