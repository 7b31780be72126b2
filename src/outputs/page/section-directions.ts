import type { BriefItem } from '../brief/record.ts'
import { byDirection, itemName } from '../dossier/lay-out.ts'
import type { Dossier } from '../dossier/record.ts'
import { hasCount } from '../pictures/item-bars.ts'
import { headRow, labelled, section, type Context } from './context.ts'
import { foreign, html, type Html, type Part } from './html.ts'
import { badge, withoutSign } from './icons.ts'
import { barLegend } from './legends.ts'
import { groupsOf, itemTable, looksLine } from './section-items.ts'

const under = (title: string, lines: readonly BriefItem[], context: Context, withPairs: boolean): Part =>
  lines.length > 0 && html`<h3>${foreign(title)}</h3>${itemTable(title, [['', lines]], context, withPairs)}`

/**
 * The accounts of items of a pair: what one was to give the other, what the other had from anybody else, and what went the other
 * way. Counts, money and help that nobody can count stand apart; nothing is added up between them.
 */
export const directionsSection = (dossier: Dossier, context: Context): Html | undefined => {
  const names = new Map(dossier.parties.map(({ id, name }) => [id, name]))
  const name = (id: string | undefined): string => (id === undefined ? 'a party not named' : (names.get(id) ?? id))
  const [from, to] = [name(dossier.main?.from_party), name(dossier.main?.to_party)]
  const { items, money, supports, reverse } = dossier
  const goods = byDirection(items, dossier)
  const sums = byDirection(money, dossier)
  const helps = byDirection(supports, dossier)
  const back = [...goods.back, ...sums.back, ...helps.back]
  return section(
    'items',
    'What was promised, what came, what was lost',
    items.length + money.length + supports.length > 0 && [
      html`<p>Counts only. Money and help are never added to them. Each bar has its own scale, from nothing to the highest count
that a source names.</p>`,
      [...items, ...money].some(hasCount) && barLegend,
      goods.forth.length > 0 && itemTable(`Items, ${from} to ${to}`, groupsOf(goods.forth), context, false),
      under(`Money, ${from} to ${to}, by currency`, sums.forth, context, false),
      under('Help that cannot be counted', helps.forth, context, false),
      under(`From others, or from a giver not named, to ${to}`, [...goods.others, ...sums.others, ...helps.others], context, true),
      html`<h3 id="back">The other direction: ${foreign(`${to} to ${from}`)}</h3>
<p class="small">${foreign(reverse.text)}${context.marks.set(reverse.notes)}</p>`,
      back.length > 0 && itemTable(`Items and payments, ${to} to ${from}`, [['', back]], context, false),
      looksLine,
    ],
  )
}

const elsewhereRow = (item: BriefItem, { marks, party }: Context): Html => html`<tr><th scope="row">${foreign(itemName(item))}
<small>to ${party(item.to_party)}</small></th>${labelled('Promised', foreign(withoutSign(item.promised.words)))}
${labelled('Delivered', foreign(withoutSign(item.delivered.words)))}
${labelled('State', html`${badge(item.state.look, item.state.words)}${marks.set(item.state.notes)}`)}</tr>`

/** Items of the same giver for other partners: cases of their own, listed and not counted here. */
export const elsewhereSection = (dossier: Dossier, context: Context): Html | undefined =>
  section(
    'elsewhere',
    'The same giver and other partners',
    dossier.elsewhere.length > 0 && [
      html`<p>Accounts of their own. They are listed, not averaged.</p>
<table class="table cards"><caption class="vh">Items for other partners</caption>${headRow('Item', 'Promised', 'Delivered', 'State')}
<tbody>${dossier.elsewhere.map((item) => elsewhereRow(item, context))}</tbody></table>`,
    ],
  )
