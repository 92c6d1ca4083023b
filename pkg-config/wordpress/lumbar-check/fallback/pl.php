<?php
/**
 * Warning signs and whom to call. Generated from the pack.
 *
 * @package LumbarCheck
 */

return array(
	'direction' => 'ltr',
	'lead' => 'Natychmiast szukaj pomocy medycznej, jeśli zacznie się coś z tego:',
	'signs' => array(
		'zdrętwiała skóra lub mrowienie między nogami',
		'zmiana w sikaniu, wypróżnianiu lub seksie',
		'ból, mrowienie, drętwienie lub osłabienie w obu nogach',
		'noga, która robi się coraz słabsza',
		'ból w klatce piersiowej lub trudny oddech',
		'nagły silny ból, przy którym robi ci się słabo, jak przed omdleniem',
		'Zaczęło się od wypadku, ciężkiego upadku lub uderzenia, a nikt tego nie zbadał',
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
