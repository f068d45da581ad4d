/** Pages on which values were read, by the name under which packs cite them. */
export const sources = {
  dgct: 'https://www.collectivites-territoriales.gov.ma/fr/petitions-destinees-aux-cts',
  bniNsar: 'http://bninsar.ma/wp/archives/15236',
  marrakechSafi: 'https://www.regionmarrakech-safi.ma/fr/les-petitions/',
  soussMassa: 'https://soussmassa.ma/en/node/1799',
  oriental: 'https://conseilregionoriental.ma/en/petitions',
  dakhla:
    'https://communedakhla.ma/ar/%D8%A7%D9%84%D9%85%D8%B4%D8%A7%D8%B1%D9%83%D8%A9-%D8%A7%D9%84%D9%85%D9%88%D8%A7%D8%B7%D9%86%D8%A9/%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D8%A6%D8%B6',
  casablanca: 'https://alakhbar60.ma/?p=92251',
  meknes:
    'https://khabayanews.ma/%D8%AC%D9%85%D8%A7%D8%B9%D8%A9-%D9%85%D9%83%D9%86%D8%A7%D8%B3-%D8%AA%D8%B9%D9%84%D9%86-%D9%85%D9%88%D8%B9%D8%AF-%D8%AF%D9%88%D8%B1%D8%A9-%D8%A3%D9%83%D8%AA%D9%88%D8%A8%D8%B1-%D8%A7%D9%84%D8%B9%D8%A7',
  walloonParliament: 'https://www.parlement-wallonie.be/pwpages?p=interp-questions-voir&type=28&iddoc=97545',
  liege: 'https://www.schreuer.org/conseil/comment-faire-une-interpellation-citoyenne.html',
  burdinne: 'http://burdinne.ecolo.be/?Le-droit-d-interpellation-des',
  equalPartners:
    'https://equal-partners.eu/actualites/les-multiples-droits-dexpression-des-bruxellois-devant-les-autorit%C3%A9s-communales',
  watermaelBoitsfort: 'https://watermael-boitsfort.be/@@multilingual-selector/48480ba1f02445e9b4245dfe3c9b9f25/fr?set_language=fr',
  ordinanceOf2006: 'https://etaamb.openjustice.be/fr/ordonnance-du-20-juillet-2006_n2006031391.html',
  ecuadorConstitution: 'https://constitucion.elprofesor.dev/articles?page=6',
  ecuadorElections: 'https://cne.gob.ec/cne-capacita-sobre-mecanismos-de-incitativa-popular',
  ecuadorParticipation:
    'https://www.cpccs.gob.ec/participacion-ciudadana-y-control-social/promocion-de-la-participacion/mecanismos-de-participacion/',
  dgclManual:
    'https://collectivites-territoriales.gov.ma/index.php/fr/actualites/linstance-de-lequite-de-legalite-des-chances-et-de-lapproche-genre-au-niveau-des',
  advisoryOpinions: 'https://participationouj.org/?p=696',
  walloonAdvisoryCouncils: 'https://uvcw.be/focus/participation-citoyenne/art-2419',
  congoThesis:
    'http://memoireonline.com/06/10/3538/m_Le-droit-de-petition-face-au-mandat-representatif-garanti-aux-parlementaires-en-republique-democ29.html',
} as const;
export type Source = keyof typeof sources;
