<?php
/**
 * Gives a script what WordPress expects of a visit.
 */

$_SERVER += array(
	'HTTP_HOST'       => getenv( 'LUMBAR_HOST' ) ? getenv( 'LUMBAR_HOST' ) : '127.0.0.1',
	'REQUEST_URI'     => '/',
	'REQUEST_METHOD'  => 'GET',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
);
