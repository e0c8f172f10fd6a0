// Components under test look as they do in the product.
import '../src/app/styles.css';
