<?php
/**
 * Warning signs and whom to call. Generated from the pack.
 *
 * @package LumbarCheck
 */

return array(
	'direction' => 'ltr',
	'lead' => 'Pide ayuda de emergencia si empieza algo de esto:',
	'signs' => array(
		'piel dormida u hormigueo entre las piernas',
		'un cambio al orinar, al hacer caca o en la vida sexual',
		'dolor, hormigueo, adormecimiento o debilidad en las dos piernas',
		'una pierna que va perdiendo fuerza',
		'dolor de pecho o dificultad para respirar',
		'dolor fuerte y repentino con sensación de desmayo',
		'Empezó con un choque, una gran caída o un gran golpe, y nadie lo revisó',
	),
	'emergency' => 'Emergencia:',
	'call' => array(
		'uk' => 'Llama al 999 o ve a urgencias (A&E) ahora.',
		'ie' => 'Llama al 112 o al 999, o ve a urgencias (emergency department) ahora.',
		'us' => 'Llama al 911 o ve a la sala de emergencias (ER) ahora.',
		'ca' => 'Llama al 911 o ve a urgencias (emergency department) ahora.',
		'au' => 'Llama al 000 o ve a urgencias (emergency department) ahora.',
		'nz' => 'Llama al 111 o ve a urgencias (emergency department) ahora.',
		'eu' => 'Llama al 112 o ve a urgencias ahora.',
		'elsewhere' => 'Llama al número de emergencias de tu zona o ve al hospital más cercano ahora.',
	),
);
