<?php
/**
 * The countries of each region. Generated from the pack.
 *
 * @package LumbarCheck
 */

return array(
	'uk' => array(
		'GB',
	),
	'ie' => array(
		'IE',
	),
	'us' => array(
		'US',
	),
	'ca' => array(
		'CA',
	),
	'au' => array(
		'AU',
	),
	'nz' => array(
		'NZ',
	),
	'eu' => array(
		'AT',
		'BE',
		'BG',
		'CH',
		'CY',
		'CZ',
		'DE',
		'DK',
		'EE',
		'ES',
		'FI',
		'FR',
		'GR',
		'HR',
		'HU',
		'IS',
		'IT',
		'LI',
		'LT',
		'LU',
		'LV',
		'MT',
		'NL',
		'NO',
		'PL',
		'PT',
		'RO',
		'SE',
		'SI',
		'SK',
	),
	'elsewhere' => array(),
);
