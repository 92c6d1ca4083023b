<?php
/**
 * Warning signs and whom to call. Generated from the pack.
 *
 * @package LumbarCheck
 */

return array(
	'direction' => 'ltr',
	'lead' => 'Get emergency help if any of these start:',
	'signs' => array(
		'numb skin or tingling between your legs',
		'a change in peeing, pooing or sex',
		'pain, tingling, numbness or weakness in both legs',
		'a leg that is getting weaker',
		'chest pain or trouble breathing',
		'sudden strong pain with faintness',
		'It began with a crash, big fall or blow, never checked',
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
