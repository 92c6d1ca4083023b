<?php
/**
 * Warning signs and whom to call. Generated from the pack.
 *
 * @package LumbarCheck
 */

return array(
	'direction' => 'ltr',
	'lead' => 'Any of these with this pain?',
	'signs' => array(
		'Hard to pee, leaking pee or poo, or not feeling it',
		'Numb or tingling between your legs or bottom, or wiping feels different',
		'Sex feels numb, or erections have changed',
		'New pain, tingling, numbness or weakness in both legs',
		'A leg getting weaker by the day, or legs gone unsteady',
		'It began with a crash, big fall or blow, never checked',
		'Chest pain, breathlessness, or ripping pain high in the back',
		'Sudden strong pain with faintness, sweating or passing out',
		'Sudden or severe tummy pain',
		'Very ill: muddled, hard to wake or breathing fast',
		'Pregnant, maybe pregnant or after a birth: heavy bleeding, bad tummy pain, shoulder-tip pain, faintness',
		'Suddenly cannot put weight on one leg',
		'Cannot keep still for pain, and sick or shivery',
		'A sore groin lump that will not go back',
		'Sudden strong testicle pain',
	),
	'emergency' => 'Emergency:',
	'call' => array(
		'uk' => 'Call 999 or go to A&E now.',
		'ie' => 'Call 112 or 999, or go to the emergency department now.',
		'us' => 'Call 911 or go to the ER now.',
		'ca' => 'Call 911 or go to the emergency department now.',
		'au' => 'Call 000 or go to the emergency department now.',
		'nz' => 'Call 111 or go to the emergency department now.',
		'eu' => 'Call 112 or go to the emergency department now.',
		'elsewhere' => 'Call your local number for help, or go to the nearest hospital now.',
	),
);
