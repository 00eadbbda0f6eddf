import type { Document } from '../../../src/model/document.js';
import {
  bullets,
  documentOf,
  emphasis,
  field,
  footnote,
  group,
  heading,
  inlines,
  link,
  numbered,
  paragraph,
  row,
  strong,
  table,
} from './build.js';

/** One document of each kind that a working group makes, with every feature in some of them. */
export const documents = {
  english: english(),
  russian: russian(),
  kyrgyz: kyrgyz(),
  arabic: arabic(),
  'landscape-only': documentOf([heading(2, 'Matrix', '5'), wideMatrix()]),
  empty: documentOf([]),
} as const satisfies Record<string, Document>;

function english(): Document {
  return documentOf([
    heading(1, 'Women, Peace and Security', '4'),
    paragraph(
      'The training workshop on the implementation of ',
      link('https://undocs.org/S/RES/1325(2000)', 'UN Security Council resolution 1325'),
      ' was held in Bishkek in June 2007',
      footnote([
        { type: 'text', value: 'Organised by the OSCE and the NGO Working Group on ' },
        emphasis('Women, Peace and Security'),
        { type: 'text', value: '; see ' },
        link('https://www.osce.org/', 'osce.org'),
        { type: 'text', value: '.' },
      ]),
      '. It identified ',
      strong('five priority areas'),
      ' and ',
      strong([emphasis('two cross-cutting themes')]),
      '. Government, civil society and gender experts reviewed the provisions of the resolution and their application in the region.',
    ),
    heading(2, 'Political Participation', '4.1'),
    paragraph('What the participants of the workshop recommend:'),
    bullets(
      [
        paragraph(
          field(
            'quota-in-local-councils',
            'statement',
            'Introduce a quota of at least thirty per cent of either sex in local councils, and of reserved seats where the quota is not met at the election.',
          ),
        ),
        paragraph(
          emphasis('Addressed to: '),
          field('quota-in-local-councils', 'addressees', 'Jogorku Kenesh'),
        ),
        bullets('in the law on elections', [
          paragraph('in the rules of the parties:'),
          bullets('candidate lists', 'governing bodies', [
            paragraph('training'),
            numbered(1, 'before the election', 'after the election'),
          ]),
        ]),
      ],
      [
        paragraph('Publish who stands for election and who is elected, by sex.'),
        { type: 'quote', children: [paragraph('Said by a participant from a rural district.')] },
      ],
    ),
    heading(3, 'Steps of the working group', '4.1.1'),
    numbered(
      3,
      'Refine the strategies in the priority areas.',
      [
        paragraph('Agree them with:'),
        numbered(1, 'the ministries concerned;', 'civil society organisations;'),
        paragraph('each in writing.'),
      ],
      [paragraph('Submit them for the '), paragraph('National Action Plan on Gender Equality.')],
    ),
    numbered(1, 'A second list starts again.'),
    {
      type: 'quote',
      children: [
        paragraph('The rule of law and the needs of rural populations cut across all areas.'),
        { type: 'quote', children: [paragraph('Quoted in the first quote.')] },
        bullets('a point that is quoted'),
      ],
    },
    paragraph(
      'A draft is rendered with ',
      { type: 'code', value: 'napdraft render --format docx' },
      ', after',
      { type: 'break' },
      'a check of the data:',
    ),
    { type: 'code-block', value: 'napdraft validate\n\tworkshops/bishkek-2007.yaml:  0 errors\n' },
    { type: 'rule' },
    heading(4, 'Institutions', '4.1.1.1'),
    table(
      ['No.', 'Institution', { header: inlines('Seats'), align: 'end' }],
      [
        row('1', 'Jogorku Kenesh', '90'),
        row('2', 'Ministry of Labour, Social Security and Migration', '1'),
        row('3', 'Association of village councils', '450'),
      ],
      { caption: inlines('Institutions that take part'), captionLabel: 'Table' },
    ),
    paragraph('The whole of the actions is in the matrix on the next page.'),
    heading(2, 'Matrix of actions', '4.2'),
    wideMatrix(),
    heading(3, 'Indicators', '4.2.1'),
    table(
      ['Indicator', 'Baseline', 'Target', 'Source'],
      [
        row(
          'Share of women in local councils',
          '19 % (2004)',
          '30 % (2009)',
          'Central Election Commission',
        ),
        row(
          'Reported cases of bride kidnapping that were investigated',
          'not recorded',
          'all',
          'Ministry of the Interior',
        ),
      ],
      { caption: inlines('Indicators'), captionLabel: 'Table', orientation: 'landscape' },
    ),
    heading(2, 'Reporting', '4.3'),
    paragraph(
      'The working group reports every year',
      footnote('By 10 January.'),
      ' to the government.',
    ),
    heading(5, 'A heading of the fifth level'),
    paragraph('Text below it.'),
    heading(6, 'A heading of the sixth level'),
    paragraph(
      'Сказано по-русски: ',
      { type: 'text', value: 'усилить участие женщин', language: 'ru' },
      ', and in Arabic: ',
      { type: 'text', value: 'المرأة والسلام والأمن', language: 'ar' },
      '.',
    ),
  ]);
}

function wideMatrix() {
  return table(
    [
      'No.',
      'Action',
      'Form of implementation',
      'Responsible',
      'Partners',
      'Timeframe',
      'Indicator',
      'Cost',
    ],
    [
      group(1, 'Objective 1. Women take part in decisions at the local level'),
      row(
        '1.1',
        [
          field(
            'adopt-quota',
            'statement',
            'Adopt the amendments to the law on local elections that introduce a quota of thirty per cent, with reserved seats',
          ),
        ],
        'Draft law',
        { paragraphs: [inlines('Ministry of Labour, Social Security and Migration')], rowSpan: 2 },
        {
          paragraphs: [
            inlines('Women NGO Forum (by agreement)'),
            inlines('Association of village councils'),
          ],
        },
        '2008–2009',
        [
          field(
            'share-of-women',
            'title',
            'Share of women among the members of local councils, by region',
          ),
        ],
        'Within the existing allocations',
      ),
      row(
        '1.2',
        'Train candidates in all districts',
        'Training programme',
        '',
        'Q2 of every year',
        'Number of women trained',
        'Not costed',
      ),
      group(2, 'Cross-cutting: needs of rural populations'),
      row(
        '1.3',
        {
          paragraphs: [
            inlines(
              'Hold the sittings of councils at hours and in places that rural women can reach; see also the recommendations under access to education',
            ),
          ],
          columnSpan: 2,
        },
        'Local administrations',
        '',
        'every year',
        '',
        '',
      ),
      group(1, 'Objective 2. Trafficking in persons is prevented and prosecuted'),
      row(
        '2.1',
        'Train border guards in the identification of victims',
        'Curriculum',
        'State Border Service',
        'IOM',
        '2008',
        'Curriculum in use',
        '1 200 000 KGS',
      ),
    ],
    {
      caption: inlines('Matrix of actions for 2008–2010'),
      captionLabel: 'Table',
      orientation: 'landscape',
    },
  );
}

function russian(): Document {
  return documentOf(
    [
      heading(1, 'Женщины, мир и безопасность', '4'),
      paragraph(
        'Учебный семинар состоялся в Бишкеке в июне 2007 года',
        footnote('Организован ОБСЕ совместно с Рабочей группой НПО.'),
        '. Участники определили пять приоритетных направлений.',
      ),
      numbered(
        1,
        [paragraph('Политическое участие:'), numbered(1, 'квоты;', 'обучение кандидатов.')],
        'Экономическая незащищённость.',
      ),
      heading(2, 'Матрица мероприятий', '4.1'),
      table(
        [
          '№',
          'Мероприятие',
          'Форма реализации',
          'Ответственные исполнители',
          'Партнёры',
          'Срок',
          'Индикатор',
          'Источник финансирования',
        ],
        [
          group(1, 'Задача 1. Расширение участия женщин в принятии решений'),
          row(
            '1.1',
            [
              field(
                'adopt-quota',
                'statement',
                'Внести изменения в законодательство о местных выборах, предусматривающие квоту не менее тридцати процентов',
                'ru',
              ),
            ],
            'Проект закона',
            'Министерство труда, социального обеспечения и миграции',
            'Форум женских НПО (по согласованию)',
            '2008–2009 гг.',
            'Доля женщин среди депутатов местных кенешей',
            'В пределах выделенных средств',
          ),
          row(
            '1.2',
            'Обучить сотрудников пограничной службы выявлению пострадавших от торговли людьми',
            'Учебная программа',
            'Государственная пограничная служба',
            'МОМ',
            'ежегодно',
            'Количество обученных сотрудников, с разбивкой по полу',
            'Не оценено',
          ),
        ],
        {
          caption: inlines('Матрица мероприятий на 2008–2010 годы'),
          captionLabel: 'Таблица',
          orientation: 'landscape',
        },
      ),
    ],
    'ru',
  );
}

function kyrgyz(): Document {
  return documentOf(
    [
      heading(1, 'Аялдар, тынчтык жана коопсуздук', '4'),
      paragraph(
        'Иш-чара 2007-жылдын июнь айында Бишкекте өттү. Катышуучулар беш артыкчылыктуу багытты аныкташты: ',
        strong('аялдардын саясий катышуусу'),
        ', экономикалык кооптуулук, адам сатуу жана миграция, зомбулук, дин жана маданият. Өзгөчө көңүл айыл калкынын муктаждыктарына бурулду.',
      ),
      bullets(
        'ыйгарым укуктуу органдар үчүн сунуштар',
        [paragraph('жергиликтүү кеңештер:'), bullets('квота', 'окутуу')],
        'жарандык коом үчүн сунуштар',
      ),
      table(
        ['№', 'Иш-чара', 'Жооптуулар', 'Мөөнөтү'],
        [
          row(
            '1',
            'Жергиликтүү кеңештерге шайлоодо квота киргизүү',
            'Эмгек, социалдык камсыздоо жана миграция министрлиги',
            '2008–2009-жж.',
          ),
        ],
        { caption: inlines('Иш-чаралардын матрицасы'), captionLabel: 'Таблица' },
      ),
      paragraph({ type: 'text', value: 'Этот текст ещё не переведён.', language: 'ru' }),
    ],
    'ky',
  );
}

function arabic(): Document {
  return documentOf(
    [
      heading(1, 'المرأة والسلام والأمن', '4'),
      paragraph(
        'عُقدت ورشة العمل التدريبية في بيشكيك في حزيران/يونيو 2007 بشأن تنفيذ ',
        link('https://undocs.org/S/RES/1325(2000)', 'قرار مجلس الأمن 1325'),
        footnote('نظمتها منظمة الأمن والتعاون في أوروبا OSCE.'),
        '، وحدد المشاركون ',
        strong('خمسة مجالات ذات أولوية'),
        '.',
      ),
      bullets(
        'المشاركة السياسية',
        [paragraph('انعدام الأمن الاقتصادي:'), numbered(1, 'القروض', 'الأراضي')],
        [
          paragraph({
            type: 'text',
            value: 'Violence against women (not yet translated).',
            language: 'en',
          }),
        ],
      ),
      { type: 'quote', children: [paragraph('سيادة القانون واحتياجات سكان الريف.')] },
      { type: 'code-block', value: 'napdraft render' },
      heading(2, 'مصفوفة الإجراءات', '4.1'),
      table(
        ['الرقم', 'الإجراء', 'الجهة المسؤولة', 'الإطار الزمني'],
        [
          group(1, 'الهدف 1'),
          row(
            '1.1',
            [
              field(
                'adopt-quota',
                'statement',
                'اعتماد حصة لا تقل عن ثلاثين في المائة في المجالس المحلية',
                'ar',
              ),
            ],
            'وزارة العمل',
            '2008–2009',
          ),
          row(
            '1.2',
            [{ type: 'text', value: 'Train border guards.', language: 'en' }],
            'خدمة الحدود',
            '2008',
          ),
        ],
        { caption: inlines('مصفوفة الإجراءات'), captionLabel: 'جدول', orientation: 'landscape' },
      ),
    ],
    'ar',
    'rtl',
  );
}
