<?php
/**
 * Warning signs and whom to call. Generated from the pack.
 *
 * @package LumbarCheck
 */

return array(
	'direction' => 'ltr',
	'lead' => 'Appelez les secours ou allez aux urgences si un de ces signes commence :',
	'signs' => array(
		'une peau engourdie ou des fourmillements entre les jambes',
		'un changement pour uriner (pipi), pour aller à la selle (caca) ou sur le plan sexuel',
		'une douleur, des picotements, un engourdissement ou une faiblesse dans les deux jambes',
		'une jambe qui devient plus faible',
		'une douleur dans la poitrine ou du mal à respirer',
		'une forte douleur soudaine avec l’impression de s’évanouir',
		'Début par un accident violent, une grosse chute ou un coup, jamais examiné',
	),
	'emergency' => 'Urgence immédiate :',
	'call' => array(
		'uk' => 'Appelez le 999 ou allez aux urgences (A&E) maintenant.',
		'ie' => 'Appelez le 112 ou le 999, ou allez aux urgences (emergency department) maintenant.',
		'us' => 'Appelez le 911 ou allez aux urgences (ER) maintenant.',
		'ca' => 'Appelez le 911 ou allez à l’urgence maintenant.',
		'au' => 'Appelez le 000 ou allez aux urgences (emergency department) maintenant.',
		'nz' => 'Appelez le 111 ou allez aux urgences (emergency department) maintenant.',
		'eu' => 'Appelez le 112 ou allez aux urgences maintenant.',
		'elsewhere' => 'Appelez le numéro d’urgence du pays où vous êtes, ou bien allez maintenant à l’hôpital le plus proche.',
	),
);
