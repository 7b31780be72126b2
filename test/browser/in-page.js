// Runs inside the page. Each function gives a plain value: a list of what is wrong, or what stands there.

const shown = (element) => {
  const box = element?.getBoundingClientRect()
  return box !== undefined && box.width > 0 && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight
}

const follow = (link) => {
  link.click()
  return document.querySelector(':target')
}

/** The words under the line of a claim, put together from the pieces that other lines cut. */
const wordsUnder = (claim) => {
  const pieces = [...document.querySelectorAll(`.text .hl[data-c~="${claim}"]`)]
  const outermost = pieces.filter((piece) => !pieces.some((other) => other !== piece && other.contains(piece)))
  return outermost.map((piece) => piece.textContent).join('')
}

const checkNote = (note) => {
  const wrong = []
  const words = follow(note.querySelector('a.to'))
  const claim = words.id.replace('w', 'c')
  const quoted = note.querySelector('q').textContent
  if (!shown(words) || wordsUnder(claim) !== quoted) wrong.push(`${note.id}: ${words.id} shows “${wordsUnder(claim)}” for “${quoted}”`)
  const back = document.getElementById(claim).querySelector(`a[href="#${note.id}"]`)
  if (!back || follow(back) !== note) wrong.push(`${note.id}: no way back from its card`)
  const number = note.querySelector('.n')
  const mark = number.matches('a') ? follow(number) : null
  const leadsBack = mark?.matches('a.note') && shown(mark) && mark.textContent === number.textContent
  if (!leadsBack) wrong.push(`${note.id}: no way back to its figure`)
  return wrong
}

const checkMark = (mark) => {
  const note = follow(mark)
  return note?.matches('.notes > li') && shown(note) ? [] : [`${mark.id}: leads to no note`]
}

/** Follows every note to its words and back, and every mark to its note. */
const followNotes = () => {
  const notes = [...document.querySelectorAll('.notes > li')]
  const wrong = [...notes.flatMap(checkNote), ...[...document.querySelectorAll('a.note')].flatMap(checkMark)]
  return { notes: notes.length, wrong }
}

const brokenLinks = () => {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  const targets = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href').slice(1))
  return { dangling: targets.filter((id) => !document.getElementById(id)), doubled: ids.filter((id, index) => ids.indexOf(id) !== index) }
}

/** What a text could have brought in: scripts, styles, frames, handlers, addresses, a flag that its scripts would set. */
const foreignMarkup = () => ({
  broken: typeof window.broken,
  scripts: document.scripts.length,
  styles: document.querySelectorAll('style').length,
  frames: document.querySelectorAll('img, iframe, object, embed, form, link, base, main ~ main').length,
  handlers: [...document.querySelectorAll('*')].filter(({ attributes }) =>
    [...attributes].some(({ name }) => name.startsWith('on') || name === 'style'),
  ).length,
  addresses: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')).filter((href) => !href.startsWith('#')),
})

/** Where the letters of a link's text stand, from left to right, if nothing turns them around. */
const letterPositions = (selector) => {
  const text = document.querySelector(selector).firstChild
  return [0, 4, 7].map((index) => {
    const range = document.createRange()
    range.setStart(text, index)
    range.setEnd(text, index + 1)
    return range.getBoundingClientRect().left
  })
}

const width = () => document.documentElement.scrollWidth
const paper = () => getComputedStyle(document.body).backgroundColor
