/** Tables in the form of Apache Parquet: the home of its library. */
@NullMarked
package org.reftel.export.parquet;

import org.jspecify.annotations.NullMarked;
