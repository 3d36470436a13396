import { type FacetChoice, type FacetValue, facets } from '../../register/facet-values.ts';
import { type Chosen, type FacetKey, facetKeys } from '../../register/facets.ts';
import { element } from '../page/element.ts';

/** Facets open by default; the others open by a tap. */
const OPEN: readonly FacetKey[] = ['hinh-thuc', 'nam', 'doi-tuong'];

/** Renders the facets with live counts; omits a facet without a choice. */
export function showFacets(place: HTMLElement, values: readonly FacetChoice[]): void {
  const open = new Set(
    [...place.querySelectorAll<HTMLDetailsElement>('details[open]')].map(
      ({ dataset }) => dataset.facet,
    ),
  );
  const isFirst = place.childElementCount === 0;
  const focused =
    document.activeElement instanceof HTMLInputElement ? document.activeElement : null;
  const focus = focused && place.contains(focused) ? [focused.name, focused.value] : null;
  place.replaceChildren(
    ...values
      .filter(({ values: all }) => all.length > 1 || all.some(({ chosen }) => chosen))
      .map(({ facet, values: all }) =>
        group(facet, all, isFirst ? OPEN.includes(facet) : open.has(facet)),
      ),
  );
  if (focus) {
    for (const input of place.querySelectorAll('input')) {
      if (input.name === focus[0] && input.value === focus[1]) input.focus();
    }
  }
}

function group(facet: FacetKey, values: readonly FacetValue[], isOpen: boolean): HTMLElement {
  const details = element('details', { className: 'facet', open: isOpen });
  details.dataset.facet = facet;
  const box = element('fieldset', {});
  box.append(element('legend', { className: 'visually-hidden', textContent: facets[facet].label }));
  for (const { value, label, count, chosen } of values) {
    const line = element('label', {});
    const input = element('input', { type: 'checkbox', name: facet, value, checked: chosen });
    line.append(
      input,
      element('span', { textContent: label }),
      element('span', { className: 'count', textContent: String(count) }),
    );
    box.append(line);
  }
  details.append(element('summary', { textContent: facets[facet].label }), box);
  return details;
}

/** The facets ticked in a form. */
export function readChosen(form: HTMLElement): Chosen {
  const chosen: Chosen = {};
  for (const facet of facetKeys) {
    const ticked = [...form.querySelectorAll<HTMLInputElement>(`input[name="${facet}"]:checked`)];
    if (ticked.length > 0) chosen[facet] = ticked.map(({ value }) => value);
  }
  return chosen;
}
