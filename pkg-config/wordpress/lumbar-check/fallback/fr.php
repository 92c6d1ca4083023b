<?php
/**
 * Warning signs and whom to call. Generated from the pack.
 *
 * @package LumbarCheck
 */

return array(
	'direction' => 'ltr',
	'lead' => 'Un de ces signes avec cette douleur ?',
	'signs' => array(
		'Du mal à uriner, fuites de pipi ou de caca, ou ne plus sentir l’envie ou le passage',
		'Peau engourdie ou fourmillements entre les jambes ou aux fesses, ou s’essuyer semble différent',
		'Moins de sensations sexuelles, ou érections qui ont changé',
		'Nouveau, dans les deux jambes : douleur, picotements, engourdissement ou faiblesse',
		'Une jambe qui faiblit de jour en jour, ou des jambes devenues instables',
		'Début par un accident violent, une grosse chute ou un coup, jamais examiné',
		'Douleur dans la poitrine, souffle court, ou douleur déchirante en haut du dos',
		'Forte douleur soudaine avec impression de s’évanouir, sueurs ou évanouissement',
		'Mal de ventre soudain ou très fort',
		'Très malade : idées confuses, difficile à réveiller ou souffle rapide',
		'Enceinte, peut-être enceinte ou après un accouchement : gros saignement, fort mal de ventre, mal à la pointe de l’épaule, impression de s’évanouir',
		'Soudain, impossible de s’appuyer sur une jambe',
		'Trop mal pour tenir en place, et nausées ou frissons',
		'Boule douloureuse à l’aine, qui ne rentre pas',
		'Forte douleur soudaine au testicule',
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
