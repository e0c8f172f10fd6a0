// Names for the people nobody wrote by hand.
const list = (text: string): readonly string[] => text.split(' ');

export const NAMES = {
  en: {
    given: list(
      'Ada Agnes Alba Alma Amara Anna Aria Astrid Ben Bea Bruno Carl Cara Clara Cleo Dana Dara Dora Eli Ella Elsa Emil Enid Eric Erin Esme Ewan Faye Felix Flora Frida Gil Greta Hal Hope Hugo Ida Ines Iona Iris Isla Ivan Ivy Jack Jade Joan Joel Jon Juno Kai Kira Kit Lara Leo Lina Liv Lola Lucy Luis Mabel Maya Mia Milo Mira Nell Nico Nina Nora Olga Omar Orla Oscar Otto Owen Pia Remy Rhea Rory Rosa Ruth Saul Seth Sol Tara Tess Tom Una Vera Wes Wilma Yara Zane',
    ),
    family: list(
      'Abbott Akers Arden Ashby Askew Barlow Bates Bell Birch Blake Bourne Bright Brook Byrne Cable Cairns Carr Chase Clay Cole Cross Dale Darby Dent Drake Dunn Eaton Ellis Farr Fell Finch Flint Frost Gale Garner Gibbs Glover Gough Grant Graves Hale Hardy Harker Hayes Heath Holt Hurst Irwin Jessop Keane Kerr Kirk Lacey Lamb Lowe Mace Marsh Mercer Miles Moss Nash Noble Oakes Orme Paget Parr Payne Penn Pike Poole Pryor Quill Rand Reeve Rigby Rook Rowe Sayer Shaw Sloane Snow Stark Swift Tate Thorne Tully Vance Vaughan Wade Webb Wilde Wray Yates York',
    ),
  },
  fr: {
    given: list(
      'Adèle Agathe Alix Anaïs Antoine Apolline Armand Aurore Basile Bastien Blanche Capucine Céleste Clément Colette Corentin Édith Élise Éloi Émile Estelle Félicie Flavie Gaspard Geneviève Gustave Hélène Honoré Jeanne Joséphine Judith Julien Léa Léonie Loïc Lucie Manon Margaux Mathilde Noé Odile Paulin Rémi Sidonie Solène Sylvain Tristan Valentine Yvon Zélie',
    ),
    family: list(
      'Arnaud Aubry Barbier Baron Bazin Benoît Berger Besson Bonnet Boucher Bouvier Brun Carlier Caron Chevalier Collet Daniel Deschamps Dumas Fabre Faure Fleury Gauthier Girard Guérin Hamel Jacquet Joly Lacroix Lefort Legrand Lemaire Leroux Mallet Marchal Masson Mercier Morel Noël Pasquier Perrin Picard Poirier Renard Rivière Roche Rolland Tessier Vidal Weber',
    ),
  },
} as const;

const known = new Map<string, string>();

/** A name as it stands in addresses: plain lower-case letters. */
export function plain(name: string): string {
  const kept = known.get(name);
  if (kept !== undefined) return kept;
  const letters = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-');
  known.set(name, letters);
  return letters;
}
