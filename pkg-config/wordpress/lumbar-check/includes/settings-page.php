<?php
/**
 * Settings → Lumbar Check.
 *
 * @package LumbarCheck
 */

namespace LumbarCheck;

defined( 'ABSPATH' ) || exit;

add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );
add_action( 'admin_init', __NAMESPACE__ . '\suggest_privacy_policy' );
add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\link_page' );

/**
 * Puts the page into the menu, for those who may manage options.
 */
function add_page() {
	$title = __( 'Lumbar Check', 'lumbar-check' );
	$hook  = add_options_page( $title, $title, 'manage_options', PAGE, __NAMESPACE__ . '\draw_page' );
	add_action( 'load-' . $hook, __NAMESPACE__ . '\prepare_page' );
}

/**
 * Makes a place for the defaults that is not loaded with every page of the site, and puts the fields on the page.
 */
function prepare_page() {
	add_option( DEFAULTS, array(), '', false );
	enqueue_packs_script();
	foreach ( option_groups() as $id => $group ) {
		add_settings_section( $id, $group['title'], 'tips' === $id ? __NAMESPACE__ . '\draw_tips_hint' : '__return_empty_string', PAGE );
		foreach ( $group['options'] as $name ) {
			$about = array(
				'label_for' => field_id( $name ),
				'name'      => $name,
			);
			if ( 'hide-tips' !== $name ) {
				add_settings_field( $name, option_label( $name ), __NAMESPACE__ . '\draw_field', PAGE, $id, $about );
			}
		}
	}
	foreach ( pack_tip_titles( pack_in_use() ) as $tip => $title ) {
		add_settings_field( 'tip-' . $tip, $title, __NAMESPACE__ . '\draw_tip', PAGE, 'tips', array( 'tip' => $tip ) );
	}
}

/**
 * Says whose tips these are, and what leaving a tip out and a note do. What is kept about tips of other packs goes along
 * with the form, and stays.
 */
function draw_tips_hint() {
	$pack = pack_in_use();
	/* translators: %s: title of a pack. */
	$whose = sprintf( __( 'These are the tips of “%s”.', 'lumbar-check' ), pack_titles()[ $pack ] ?? $pack );
	printf( '<p>%s %s %s</p>', esc_html( $whose ), esc_html( option_hint( 'hide-tips' ) ), esc_html__( 'A note stands under the tip, labelled as your clinic’s.', 'lumbar-check' ) );

	$kept   = clinic_defaults();
	$hidden = array_diff( explode( ' ', $kept['hide-tips'] ?? '' ), pack_tips( $pack ), array( '' ) );
	$others = array();
	foreach ( $hidden as $tip ) {
		$others[] = array( '[hide-tips][]', $tip );
	}
	foreach ( array_intersect_key( $kept, note_options() ) as $name => $value ) {
		if ( ! in_array( substr( $name, strlen( 'note-' ) ), pack_tips( $pack ), true ) ) {
			$others[] = array( '[' . $name . ']', $value );
		}
	}
	foreach ( $others as list( $name, $value ) ) {
		printf( '<input type="hidden" name="%s" value="%s">', esc_attr( DEFAULTS . $name ), esc_attr( $value ) );
	}
}

/**
 * Draws the controls of one tip: whether it is left out, and what the clinic says under it.
 *
 * @param array $about With the tip's id.
 */
function draw_tip( $about ) {
	$tip    = $about['tip'];
	$kept   = clinic_defaults();
	$hidden = explode( ' ', $kept['hide-tips'] ?? '' );
	$fields = array(
		'note-' => __( 'Note', 'lumbar-check' ),
		'link-' => __( 'Link, beginning with https', 'lumbar-check' ),
	);
	printf( '<fieldset><legend class="screen-reader-text">%s</legend>', esc_html( option_label( 'note-' . $tip ) ) );
	printf(
		'<label><input type="checkbox" id="%s" name="%s[hide-tips][]" value="%s"%s> %s</label>',
		esc_attr( field_id( 'hide-' . $tip ) ),
		esc_attr( DEFAULTS ),
		esc_attr( $tip ),
		checked( in_array( $tip, $hidden, true ), true, false ),
		esc_html__( 'Leave this tip out', 'lumbar-check' )
	);
	foreach ( $fields as $kind => $label ) {
		printf(
			'<br><label for="%1$s">%2$s</label><br><input type="text" class="regular-text" id="%1$s" name="%3$s[%4$s]" value="%5$s">',
			esc_attr( field_id( $kind . $tip ) ),
			esc_html( $label ),
			esc_attr( DEFAULTS ),
			esc_attr( $kind . $tip ),
			esc_attr( $kept[ $kind . $tip ] ?? '' )
		);
	}
	echo '</fieldset>';
}

/**
 * Draws the page.
 */
function draw_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
		<p><?php esc_html_e( 'These are your clinic’s defaults. A block or a shortcode in a post can say otherwise.', 'lumbar-check' ); ?></p>
		<p>
			<?php
			/* translators: %s: an example of a shortcode. */
			printf( esc_html__( 'Put the block “Lumbar Check” into a post, or the shortcode %s.', 'lumbar-check' ), '<code>[lumbar-check]</code>' );
			?>
		</p>
		<?php draw_packs(); ?>
		<form action="options.php" method="post">
			<?php
			settings_fields( PAGE );
			do_settings_sections( PAGE );
			submit_button();
			?>
		</form>
		<h2><?php esc_html_e( 'What it is for', 'lumbar-check' ); ?></h2>
		<p><?php esc_html_e( 'It is for general information to adult readers of an article. It does not diagnose, predict, monitor, treat or prevent anything, and it does not decide who needs care. It is not for people under 18, in pregnancy, or with a warning sign. No clinician has reviewed the rules and words of the built-in pack. Every result says who has reviewed its pack, or that nobody has.', 'lumbar-check' ); ?></p>
		<p><?php esc_html_e( 'In the EU and the UK, software like this may count as a medical device: take advice before you publish it.', 'lumbar-check' ); ?></p>
	</div>
	<?php
}

/**
 * Draws the control of one option.
 *
 * @param array $about With the option's name.
 */
function draw_field( $about ) {
	$name   = $about['name'];
	$option = options()[ $name ];
	$value  = clinic_defaults()[ $name ] ?? '';
	$hint   = option_hint( $name );
	$given  = sprintf( 'id="%s" name="%s[%s]"', esc_attr( field_id( $name ) ), esc_attr( DEFAULTS ), esc_attr( $name ) );
	$given .= '' === $hint ? '' : sprintf( ' aria-describedby="%s-hint"', esc_attr( field_id( $name ) ) );

	// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- $given was put together from escaped parts.
	if ( isset( $option['values'] ) ) {
		echo '<select ' . $given . '>';
		foreach ( values_to_offer( $name, $value ) as $offered ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $offered ), selected( $offered, $value, false ), esc_html( value_label( $name, $offered ) ) );
		}
		echo '</select>';
	} else {
		printf( '<input type="text" class="regular-text" %s value="%s"%s>', $given, esc_attr( $value ), 'accent' === $name ? ' placeholder="#1d5c57"' : '' );
	}
	// phpcs:enable
	if ( '' !== $hint ) {
		printf( '<p class="description" id="%s-hint">%s</p>', esc_attr( field_id( $name ) ), esc_html( $hint ) );
	}
}

/**
 * The values of an option to choose from: none, those that are called the same as none left out, and the one that is kept
 * even if it is not a usual one.
 *
 * @param string $name Of the option.
 * @param string $kept Its value.
 * @return string[]
 */
function values_to_offer( $name, $kept ) {
	$none   = value_label( $name, '' );
	$others = array_filter(
		options()[ $name ]['values'],
		static function ( $value ) use ( $name, $none ) {
			return value_label( $name, $value ) !== $none;
		}
	);
	return array_unique( array_merge( array( '' ), $others, array( $kept ) ) );
}

/**
 * The id of an option's control.
 *
 * @param string $name Of the option.
 * @return string
 */
function field_id( $name ) {
	return 'lumbar-check-' . $name;
}

/**
 * Adds a link to the page to the list of plugins.
 *
 * @param string[] $links That are there.
 * @return string[]
 */
function link_page( $links ) {
	$address = admin_url( 'options-general.php?page=' . PAGE );
	return array_merge( array( sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html__( 'Settings', 'lumbar-check' ) ) ), $links );
}

/**
 * Suggests what the site's privacy policy can say.
 */
function suggest_privacy_policy() {
	$text = __( 'Some articles on this site have a self-assessment for low back pain in them. It runs in your browser and sets no cookies. What you answer is not sent anywhere, and it is gone when you close the page, unless you choose to keep it on your device or to share it. A link that you share holds the result.', 'lumbar-check' );
	wp_add_privacy_policy_content( __( 'Lumbar Check', 'lumbar-check' ), '<p>' . esc_html( $text ) . '</p>' );
}
