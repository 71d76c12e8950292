import type { NameParts } from '../roster/model.ts'
import type { Chance } from './chance.ts'

const given = (
  'Noor Sem Fatima Daan Aylin Milan Zoë Bilal Lotte Jayden Hanna Youssef Sara Finn Imane Levi Naomi Thijs Selin Adam Julia Mees Amira Lars ' +
  'Esra Rayan Fleur Sil Chanel Omar Roos Kenji Yara Stijn Malak Tijn Dina Jesse Farah Noah Lina Bram Ruth Samuel Elif Luuk Meryem Gijs Ines ' +
  'Dylan Salma Ties Nora Hugo Ikram Joep Anna Kaan Vera Zakaria Liv Moos Sofia Emre Tess Ruben Hiba Jip Ayoub Isa Mohamed Pien Nils Aya Koen ' +
  'Maryam Luca Evi Hamza Iris Dani Romy Amin Fenna Senna Anouar Linde Tariq Mila Jurre Samira Pepijn Yusuf Guusje Elia Merel Idris Jade'
).split(' ')

const surnames: readonly (readonly [string | null, string])[] = [
  [null, 'Jansen'],
  ['de', 'Vries'],
  ['van den', 'Berg'],
  [null, 'Bakker'],
  [null, 'Yılmaz'],
  [null, 'El Amrani'],
  ['van', 'Dijk'],
  [null, 'Visser'],
  [null, 'Smit'],
  [null, 'Kaya'],
  [null, 'Ben Ali'],
  ['de', 'Boer'],
  [null, 'Mulder'],
  ['de', 'Groot'],
  [null, 'Bos'],
  [null, 'Haddou'],
  [null, 'Peters'],
  ['van', 'Leeuwen'],
  [null, 'Demir'],
  [null, 'Dekker'],
  [null, 'Brouwer'],
  ['de', 'Wit'],
  [null, 'Aydın'],
  [null, 'Dijkstra'],
  [null, 'Smits'],
  ['de', 'Graaf'],
  ['van der', 'Meer'],
  [null, 'Bouali'],
  ['van der', 'Linden'],
  [null, 'Kok'],
  [null, 'Martina'],
  [null, 'Jacobs'],
  ['de', 'Haan'],
  [null, 'Vermeulen'],
  ['van den', 'Heuvel'],
  [null, 'Ouali'],
  ['van der', 'Veen'],
  [null, 'Pinas'],
  ['van den', 'Broek'],
  ['de', 'Bruijn'],
  [null, 'Asante'],
  [null, 'Schouten'],
  ['van', 'Beek'],
  [null, 'Willems'],
  [null, 'Koroma'],
  ['van', 'Vliet'],
  [null, 'Hoekstra'],
  [null, 'Maas'],
  [null, 'Verhoeven'],
  [null, 'Nowak'],
  [null, 'Tesfay'],
  ['van', 'Dam'],
  [null, 'Özdemir'],
  [null, 'Prins'],
  ['van ’t', 'Hof'],
  [null, 'Huisman'],
  [null, 'Karimi'],
  [null, 'Postma'],
  [null, 'Rahimi'],
  [null, 'Kuipers'],
  [null, 'Veenstra'],
  [null, 'Sánchez'],
  ['van', 'Es'],
  [null, 'Chen'],
  [null, 'Nguyen'],
  [null, 'Rodrigues'],
  [null, 'Sardjoe'],
  [null, 'Ramdin'],
  ['ter', 'Horst'],
  [null, 'Timmermans'],
  [null, 'Groen'],
  [null, 'Gerritsen'],
]

/** A made-up name such as stands on any Dutch class list. */
export function inventName(chance: Chance): NameParts {
  const [prefix, surname] = chance.pick(surnames)
  return { givenName: chance.pick(given), prefix, surname }
}
