<?php
/**
 * Warning signs and whom to call. Generated from the pack.
 *
 * @package LumbarCheck
 */

return array(
	'direction' => 'ltr',
	'lead' => '¿Tienes algo de esto con este dolor?',
	'signs' => array(
		'Te cuesta orinar, se te escapa orina o caca, o no las notas',
		'Adormecimiento u hormigueo entre las piernas o en las nalgas, o al limpiarte notas algo distinto',
		'Adormecimiento en el sexo, o cambios en las erecciones',
		'Nuevo en las dos piernas: dolor, hormigueo, adormecimiento o debilidad',
		'Una pierna más débil cada día, o piernas que se han vuelto inestables',
		'Empezó con un choque, una gran caída o un gran golpe, y nadie lo revisó',
		'Dolor de pecho, falta de aire, o dolor desgarrador arriba en la espalda',
		'Dolor fuerte y repentino, con sudor, desmayo o sensación de desmayo',
		'Dolor de barriga repentino o muy fuerte',
		'Estás muy mal: confusión, cuesta despertarte o respiras rápido',
		'Embarazo, posible embarazo o tras un parto: mucho sangrado, dolor fuerte de barriga, dolor en la punta del hombro o sensación de desmayo',
		'De repente no puedes apoyarte en una pierna',
		'No paras de moverte por el dolor, con náuseas, vómitos o escalofríos',
		'Bulto en la ingle que duele y no vuelve a meterse',
		'Dolor de testículo fuerte y repentino',
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
