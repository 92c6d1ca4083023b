<?php
/**
 * Warning signs and whom to call. Generated from the pack.
 *
 * @package LumbarCheck
 */

return array(
	'direction' => 'ltr',
	'lead' => 'Czy przy tym bólu masz coś z tego?',
	'signs' => array(
		'Trudno się wysikać, popuszczasz mocz lub kał albo tego nie czujesz',
		'Zdrętwienie lub mrowienie między nogami lub w okolicy pośladków albo inaczej czujesz podcieranie',
		'Słabe lub żadne czucie podczas seksu albo zmiana erekcji',
		'W obu nogach coś nowego: ból, mrowienie, drętwienie lub osłabienie',
		'Noga słabnie z dnia na dzień albo nogi zrobiły się chwiejne',
		'Zaczęło się od wypadku, ciężkiego upadku lub uderzenia, a nikt tego nie zbadał',
		'Ból w klatce piersiowej, duszność albo rozdzierający ból wysoko w plecach',
		'Nagły silny ból, a przy nim robi ci się słabo, oblewa cię pot lub mdlejesz',
		'Nagły lub silny ból brzucha',
		'Bardzo zły stan: splątane myśli, trudno cię zbudzić lub szybki oddech',
		'Ciąża, możliwa ciąża lub czas po porodzie: mocne krwawienie, silny ból brzucha, ból w czubku barku lub robi ci się słabo',
		'Nagle nie możesz oprzeć się na jednej z nóg',
		'Z bólu nie usiedzisz w miejscu, do tego mdłości, wymioty lub dreszcze',
		'Bolesny guzek w pachwinie, który nie daje się wsunąć',
		'Nagły silny ból jądra',
	),
	'emergency' => 'Nagły przypadek:',
	'call' => array(
		'uk' => 'Zadzwoń teraz pod numer 999 albo zgłoś się od razu na oddział ratunkowy (A&E).',
		'ie' => 'Zadzwoń teraz pod numer 112 lub 999 albo zgłoś się od razu na oddział ratunkowy (emergency department).',
		'us' => 'Zadzwoń teraz pod numer 911 albo zgłoś się od razu na oddział ratunkowy (ER).',
		'ca' => 'Zadzwoń teraz pod numer 911 albo zgłoś się od razu na oddział ratunkowy (emergency department).',
		'au' => 'Zadzwoń teraz pod numer 000 albo zgłoś się od razu na oddział ratunkowy (emergency department).',
		'nz' => 'Zadzwoń teraz pod numer 111 albo zgłoś się od razu na oddział ratunkowy (emergency department).',
		'eu' => 'Zadzwoń teraz pod numer 112 albo zgłoś się od razu na szpitalny oddział ratunkowy (SOR).',
		'elsewhere' => 'Zadzwoń teraz pod miejscowy numer alarmowy albo zgłoś się od razu do najbliższego szpitala.',
	),
);
