/** The desk of every commune of the demonstration; its number is nobody's. */
export const demoDesk = {
  address: {
    fr: 'Siège de la commune, bureau de participation citoyenne, rez-de-chaussée',
    ar: 'مقر الجماعة، مكتب المشاركة المواطنة، الطابق الأرضي',
    en: 'Town hall, desk of citizen participation, ground floor',
    es: 'Sede del municipio, oficina de participación ciudadana, planta baja',
  },
  hours: {
    fr: 'Du lundi au vendredi, de 9 h à 16 h',
    ar: 'من الإثنين إلى الجمعة، من التاسعة صباحا إلى الرابعة بعد الزوال',
    en: 'Monday to Friday, 9 a.m. to 4 p.m.',
    es: 'De lunes a viernes, de 9 a 16 h',
  },
  phone: '+212 5 00 00 00 00',
};
