<?php
/**
 * Warning signs and whom to call. Generated from the pack.
 *
 * @package LumbarCheck
 */

return array(
	'direction' => 'ltr',
	'lead' => 'Holen Sie Notfallhilfe, wenn etwas davon anfängt:',
	'signs' => array(
		'taube Haut oder Kribbeln zwischen den Beinen',
		'eine Veränderung beim Pinkeln, beim Stuhlgang oder beim Sex',
		'Schmerzen, Kribbeln, ein taubes Gefühl oder Schwäche in beiden Beinen',
		'ein Bein, das schwächer wird',
		'Brustschmerzen oder Atemnot',
		'plötzliche starke Schmerzen mit dem Gefühl, gleich ohnmächtig zu werden',
		'Es begann mit Verkehrsunfall, schwerem Sturz oder Schlag, nie untersucht',
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
