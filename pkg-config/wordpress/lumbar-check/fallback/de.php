<?php
/**
 * Warning signs and whom to call. Generated from the pack.
 *
 * @package LumbarCheck
 */

return array(
	'direction' => 'ltr',
	'lead' => 'Haben Sie bei diesen Schmerzen etwas davon?',
	'signs' => array(
		'Pinkeln fällt schwer, Urin oder Stuhl geht ungewollt ab, oder Sie spüren es nicht',
		'Taubes Gefühl oder Kribbeln zwischen den Beinen oder am Po, oder Abwischen fühlt sich anders an',
		'Taubes Gefühl beim Sex, oder Erektionen sind anders',
		'Neu in beiden Beinen: Schmerzen, Kribbeln, taubes Gefühl oder Schwäche',
		'Ein Bein wird von Tag zu Tag schwächer, oder die Beine sind unsicher geworden',
		'Es begann mit Verkehrsunfall, schwerem Sturz oder Schlag, nie untersucht',
		'Brustschmerzen, Atemnot oder reißende Schmerzen oben im Rücken',
		'Plötzliche starke Schmerzen, dazu Schwitzen, Ohnmacht oder kurz davor',
		'Plötzliche oder heftige Bauchschmerzen',
		'Sehr krank: verwirrt, schwer zu wecken oder schnelles Atmen',
		'Schwanger, vielleicht schwanger oder nach einer Geburt: starke Blutung, starke Bauchschmerzen, Schmerzen an der Schulterspitze oder fast ohnmächtig',
		'Plötzlich mit einem Bein nicht auftreten können',
		'Vor Schmerzen nicht stillhalten können, dazu Übelkeit oder Frösteln',
		'Schmerzende Beule in der Leiste, die nicht zurückgeht',
		'Plötzliche starke Schmerzen im Hoden',
	),
	'emergency' => 'Notfall:',
	'call' => array(
		'uk' => 'Rufen Sie sofort 999 an, oder gehen Sie sofort in die Notaufnahme (A&E).',
		'ie' => 'Rufen Sie sofort 112 oder 999 an, oder gehen Sie sofort in die Notaufnahme (emergency department).',
		'us' => 'Rufen Sie sofort 911 an, oder gehen Sie sofort in die Notaufnahme (ER).',
		'ca' => 'Rufen Sie sofort 911 an, oder gehen Sie sofort in die Notaufnahme (emergency department).',
		'au' => 'Rufen Sie sofort 000 an, oder gehen Sie sofort in die Notaufnahme (emergency department).',
		'nz' => 'Rufen Sie sofort 111 an, oder gehen Sie sofort in die Notaufnahme (emergency department).',
		'eu' => 'Rufen Sie sofort 112 an, oder gehen Sie sofort in die Notaufnahme.',
		'elsewhere' => 'Rufen Sie sofort die Notrufnummer vor Ort an, oder gehen Sie sofort in das nächste Krankenhaus.',
	),
);
