/** Invented people of the demonstration: given and family names that are common, put together by number. */
const given = [
  ['Amina', 'أمينة'],
  ['Youssef', 'يوسف'],
  ['Khadija', 'خديجة'],
  ['Mohamed', 'محمد'],
  ['Fatima', 'فاطمة'],
  ['Hamza', 'حمزة'],
  ['Zineb', 'زينب'],
  ['Rachid', 'رشيد'],
  ['Hajar', 'هاجر'],
  ['Mehdi', 'مهدي'],
  ['Nadia', 'نادية'],
  ['Brahim', 'إبراهيم'],
  ['Itto', 'إيطو'],
  ['Said', 'سعيد'],
  ['Samira', 'سميرة'],
  ['Omar', 'عمر'],
  ['Loubna', 'لبنى'],
  ['Anas', 'أنس'],
  ['Malika', 'مليكة'],
  ['Idder', 'إيدر'],
] as const;
const family = [
  ['Alaoui', 'العلوي'],
  ['Bennani', 'بناني'],
  ['El Amrani', 'العمراني'],
  ['Ouali', 'الوالي'],
  ['Chraibi', 'الشرايبي'],
  ['Ait Lahcen', 'أيت لحسن'],
  ['Berrada', 'برادة'],
  ['Tazi', 'التازي'],
  ['El Idrissi', 'الإدريسي'],
  ['Zerouali', 'الزروالي'],
  ['Mansouri', 'المنصوري'],
  ['Ouhaddou', 'أوحدو'],
  ['Rami', 'الرامي'],
  ['Benjelloun', 'بنجلون'],
  ['Haddad', 'الحداد'],
  ['Naciri', 'الناصري'],
] as const;

export interface DemoCitizen {
  readonly email: string;
  readonly name: string;
  readonly locale: 'fr' | 'ar';
}

/** The n-th citizen: two of three write their name in Arabic. */
export function demoCitizen(n: number): DemoCitizen {
  const script = n % 3 === 0 ? 0 : 1;
  const name = `${given[n % given.length]![script]} ${family[Math.floor(n / given.length) % family.length]![script]}`;
  return { email: `citizen-${n}@jamaa.test`, name, locale: script ? 'ar' : 'fr' };
}
