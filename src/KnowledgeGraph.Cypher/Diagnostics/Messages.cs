using System.Globalization;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Catalog;

namespace KnowledgeGraph.Cypher.Diagnostics;

/// <summary>Every message of the front end, so that they read as one voice.</summary>
internal static class Messages
{
    public const string NestedTooDeeply = "The statement is nested too deeply. Split it with WITH or parameters.";
    public const string EmptyName = "A name cannot be empty: something must stand between the backticks.";
    public const string UnterminatedComment = "The comment is not closed: '*/' is missing.";
    public const string InvalidUnicodeEscape =
        "Invalid unicode escape in a string: '\\u' needs four hexadecimal digits.";

    public static string TooManyClauses(int most) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The statement has more than {most} clauses. Split it, or pass the data as a parameter and UNWIND it."
        );

    public static string Expected(string expected, string found) => $"Invalid input {found}: expected {expected}.";

    public static string Unterminated(char quote) =>
        quote == '`'
            ? "The quoted name is not closed: '`' is missing."
            : $"The string is not closed: {quote} is missing.";

    public static string UnknownCharacter(char c) =>
        string.Create(CultureInfo.InvariantCulture, $"The character '{c}' (U+{(int)c:X4}) is not allowed here.");

    public static string MalformedNumber(string text) =>
        $"'{text}' is not a number. Numbers look like 42, 0x2A, 0o52, 4.2 or 4.2e1.";

    public static string IntegerOverflow(string text) =>
        $"The integer {text} is too large: it must lie between -9223372036854775808 and 9223372036854775807.";

    public static string ConstantOverflow(string expression) =>
        $"The result of {expression} cannot be represented as an integer (64 bits).";

    public static string FloatOverflow(string text) => $"The floating point number {text} is too large.";

    public const string CannotSet = "Only properties and labels can be set: n.name = …, n[key] = …, n = {…}, n:Label.";

    public static string DidYouMean(string? name) => name is null ? "" : $" Did you mean '{name}'?";

    public static string UnknownOption(string name, string? nearest) =>
        $"Unsupported options: {name}.{DidYouMean(nearest)}";

    public static string InvalidOption(string name, string value, IEnumerable<string> values) =>
        $"{value} is not a valid option for {name}. Valid options are: {string.Join(", ", values)}.";

    public static string ConflictingOption(string name) => $"Can't specify multiple conflicting values for {name}.";

    public const string QuantifierInExpression =
        "A pattern in an expression cannot have quantified parts. Use EXISTS { … } for them.";
    public const string MixedNullability =
        "All types of a union must be nullable, or all must be appended with 'NOT NULL'.";
    public const string ReportWithoutOnError =
        "REPORT STATUS can only be used when specifying ON ERROR CONTINUE or ON ERROR BREAK.";
    public const string MixedSelectors =
        "Multiple path patterns cannot be used in the same clause in combination with a selective path selector. "
        + "Use a MATCH for each.";
    public const string WhereInVarLength =
        "Relationship pattern predicates are not supported for variable-length relationships.";
    public const string NestedQuantifier = "Quantified path patterns are not allowed to be nested.";
    public const string VarLengthInQuantifier =
        "Variable length relationships cannot be part of a quantified path pattern.";
    public const string PathInQuantifier = "Assigning a path in a quantified path pattern is not yet supported.";
    public const string ColonInInsert =
        "Colon `:` conjunction is not allowed in INSERT. Use CREATE, or ampersand `&` instead.";
    public const string TypesJoinedByColon =
        "Relationship types in a relationship type expression may not be combined using ':'.";
    public const string DynamicLabelsNotHere =
        "Dynamic labels and types are only allowed in MATCH, CREATE, MERGE, SET and REMOVE clauses.";
    public const string TransactionsAfterWrite = "CALL { ... } IN TRANSACTIONS after a write clause is not supported.";
    public const string TransactionsNested = "CALL { ... } IN TRANSACTIONS nested in a regular CALL is not supported.";
    public const string YieldMissing =
        "Procedure call inside a query does not support naming results implicitly (name explicitly using `YIELD` instead).";
    public const string RowCountNull = "Invalid input. 'NULL' is not a valid value. Must be a non-negative integer.";

    public static string BarColon(string text) =>
        $"Label expressions are not allowed to contain '|:'. Write '{text.Replace("|:", "|", StringComparison.Ordinal)}'.";

    public static string NotPositive(string found) =>
        $"Invalid input. '{found}' is not a valid value. Must be a positive integer.";

    public static string OldHexadecimal(string text) =>
        $"The hex integer literal syntax `{text}` is no longer supported. Write `0x{text[2..]}`.";

    public static string InvalidToken(string found) =>
        $"{found} is not a valid token name. Token names cannot be empty or contain any null-bytes.";

    public static string SelfReferenceInInsert(string name) =>
        $"Creating an entity ({name}) and referencing that entity in a property definition in the same INSERT is not "
        + "allowed. Only reference variables created in earlier clauses.";

    public static string AccumulatorType(TypeSet accumulator, TypeSet step) =>
        $"Type mismatch: accumulator is {TypeText.Of(accumulator)} but expression has type {TypeText.Of(step)}.";

    public static string NoPoint(IEnumerable<string> keys) =>
        $"A map with keys {string.Join(", ", keys.Select(k => $"'{k}'"))} is not describing a valid point. Give x and y, or "
        + "longitude and latitude.";

    public static string PercentileRange(string found) =>
        $"Invalid input '{found}' is not a valid argument, must be a number in the range 0.0 to 1.0.";

    public static string ParameterType(string name, TypeSet accepted, TypeSet found) =>
        $"Type mismatch for parameter '{name}': expected {TypeText.Of(accepted)} but was {TypeText.Of(found)}.";

    public const string TypesOfVarLength =
        "Variable length relationships must not use relationship type expressions, only types joined by '|'.";

    public const string MixedLengths =
        "Mixing variable-length relationships ('-[*]-') with quantified relationships ('()-->*()') or quantified path "
        + "patterns ('(()-->())*') is not allowed.";

    public const string SelectorCount = "The number of paths must be at least 1.";
    public const string LengthWithoutStar = "A range of lengths needs a star: [:TYPE*1..3].";

    public static string HintWithoutLabel(string hint, string label, string variable, IReadOnlyList<string> found) =>
        $"Cannot use hint `{hint}` in this context: Must use label `{label}`, that the hint is referring to, on `{variable}` "
        + $"either in the pattern or in supported predicates in `WHERE`, but only {Listed(found)} found.";

    public static string HintWithoutProperty(string hint, string key, string variable, IReadOnlyList<string> found) =>
        $"Cannot use index hint `{hint}` in this context: Must use the property `{key}`, that the hint is referring to, on "
        + $"`{variable}` either in the pattern or in supported predicates in `WHERE`, but only {Listed(found)} found.";

    private static string Listed(IReadOnlyList<string> names) =>
        names.Count == 0
            ? "none was"
            : string.Join(", ", names.Select(n => $"`{n}`")) + (names.Count == 1 ? " was" : " were");

    public const string OldIndexKind = "Invalid index type b-tree, use range, point or text index instead.";

    public const string IndexOnOneLabel = "Only full-text indexes can be over several labels or types; name one.";

    public static string IndexOnOneProperty(Statements.IndexKind kind) =>
        $"Only single property {kind.ToString().ToLowerInvariant()} indexes are supported";

    public const string OldIndexSyntax =
        "This form of index was removed. Write CREATE INDEX name FOR (n:Label) ON (n.key).";
    public const string OldConstraintSyntax =
        "This form of constraint was removed. Write CREATE CONSTRAINT name FOR (n:Label) REQUIRE n.key IS UNIQUE.";
    public const string ConstraintOnOneLabel = "A constraint is on one label or one relationship type.";
    public const string ConstraintOnOneProperty = "Constraints on presence and type are on one property.";
    public const string CombinedShow = "SHOW and TERMINATE commands cannot be chained here. Send them one by one.";
    public const string UnknownShow =
        "Expected SHOW INDEXES, CONSTRAINTS, FUNCTIONS, PROCEDURES, DATABASES, TRANSACTIONS, SETTINGS or USERS.";

    public static string InvalidLength(string found) =>
        $"A pattern's length is a non-negative integer or a range such as *1..3; found '{found}'.";

    public static string EmptyQuantifier(long minimum, long maximum) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The quantifier {{{minimum},{maximum}}} allows nothing: its end must be positive and not below its beginning."
        );

    public static string AdministrationRefused(string command) =>
        $"{command} is not supported: this database is one database with no users, roles or aliases.";

    public static string UndefinedVariable(string name, string? nearest) =>
        $"Variable `{name}` not defined.{DidYouMean(nearest)}";

    public const string PatternNotAllowed =
        "A pattern can only be used where a condition is expected. "
        + "Use COUNT { … }, EXISTS { … } or a pattern comprehension for its matches.";
    public const string NestedAggregation =
        "An aggregation cannot stand inside another one. Compute the inner one in a WITH before.";
    public const string TwoNodes = "Two nodes stand side by side: a relationship such as --> is missing between them.";
    public const string SubpathVariable = "A part of a path can only be named where it has a quantifier.";
    public const string ShortestPathShape =
        "shortestPath and allShortestPaths take one relationship between two nodes, such as (a)-[*]-(b).";
    public const string ShortestPathMinimum = "The least length of a shortest path is 0 or 1.";
    public const string QuantifiedShape =
        "A quantified path pattern must hold a relationship and no other quantified pattern.";
    public const string CollectOneColumn = "COLLECT { … } must end with a RETURN of exactly one column.";
    public const string MixedUnion = "UNION and UNION ALL cannot be mixed in one query.";
    public const string UseNotFirst = "USE must be the first clause of a query.";
    public const string NothingToReturn = "RETURN * needs at least one variable in scope, and there is none.";
    public const string DeleteLabel = "DELETE takes nodes, relationships and paths. Use REMOVE to take a label off.";
    public const string YieldStar = "YIELD * is only allowed where CALL is the whole statement. Name the columns.";
    public const string LabelsNotWritable = "Labels to write are names joined by ':' or '&', without '|', '!' or '%'.";

    public const string UnknownCommand =
        "Expected a statement or a line ':param name => expression'; other client commands mean nothing here.";

    public static string AlreadyBound(string name) => $"Variable `{name}` already declared.";

    public static string CannotCreateAgain(string name, string word) =>
        $"Can't {word} `{name}`: the variable is already declared. Use it without labels and properties, as one end of a relationship.";

    public static string RelationshipTwice(string name) =>
        $"Cannot use the same relationship variable `{name}` twice in one pattern.";

    public static string TypeConflict(string name, TypeSet found, TypeSet wanted) =>
        $"Type mismatch: `{name}` is defined as {TypeText.Of(found)} and used as {TypeText.Of(wanted)}.";

    public static string TypeMismatch(string where, TypeSet accepted, TypeSet found) =>
        $"Type mismatch in {where}: expected {TypeText.Of(accepted)} but was {TypeText.Of(found)}.";

    public static string ParameterAsProperties(string name) =>
        $"Parameter maps such as ${name} cannot be used in MATCH and MERGE patterns. Write {{key: ${name}.key}}.";

    public static string AmbiguousAggregation(string expression) =>
        $"Aggregation column contains implicit grouping expressions: {expression}. "
        + "Make it a column of its own, or compute it in a WITH before.";

    public static string UnknownFunction(string name, string? nearest) =>
        $"Unknown function '{name}'.{DidYouMean(nearest)}";

    public static string UnknownProcedure(string name, string? nearest) =>
        $"There is no procedure with the name `{name}` registered for this database instance.{DidYouMean(nearest)}";

    public static string UnknownColumn(string source, string name, IEnumerable<string> columns) =>
        $"{source} has no column `{name}`.{DidYouMean(Suggestions.Nearest(name, columns))}";

    public static string DistinctNotAllowed(string name) => $"DISTINCT is only for aggregations, and {name} is none.";

    public static string RandomInAggregation(string name) =>
        $"Can't use non-deterministic (random) functions such as {name}() inside of aggregate functions.";

    public static string AggregationNotAllowed(string name) =>
        $"Invalid use of aggregating function {name}(...) in this context. Aggregate in a WITH before.";

    public static string AggregationNotReturned(string name) =>
        $"ORDER BY can only use the aggregations that are projected; {name}(...) is not.";

    public static string ArgumentCount(FunctionSignature function, int count) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Function {function.Name}({string.Join(", ", function.Parameters.Select(p => p.Name))}) was called with {count} arguments."
        );

    public static string ProcedureArgumentCount(ProcedureSignature procedure, int count) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Procedure {procedure.Name}({string.Join(", ", procedure.Parameters.Select(p => p.Name))}) was called with {count} arguments."
        );

    public static string ImplicitArguments(string procedure) =>
        $"Procedure {procedure} inside a query needs its arguments in parentheses.";

    public static string AliasRequired(string where, string text) =>
        $"Expression in {where} must be aliased (use AS): {text}";

    public static string ExistsOfProperty(string property) =>
        $"exists({property}) is no longer supported. Write {property} IS NOT NULL, or EXISTS {{ … }} for a pattern.";

    public static string QuantifierWithoutWhere(string name) => $"{name}(...) requires a WHERE predicate.";

    public static string OldOctal(string text) =>
        $"The octal integer literal syntax {text} is no longer supported. Write 0o{text.TrimStart('0')}.";

    public const string MixedLabels =
        "Mixing label expression symbols ('|', '&', '!' and '%') with colons between labels is not allowed. Use '&' for ':'.";

    public static string ColumnTwice(string name) =>
        $"Multiple result columns with the same name are not supported: {name}";

    public static string RowCountVaries(string word) =>
        $"It is not allowed to refer to variables in {word}, so that the value for {word} is the same for every row.";

    public static string NegativeRowCount(string word) => $"{word} must be given a non-negative integer.";

    public static string RowCountType(string word, TypeSet found) =>
        $"{word} must be given an INTEGER but was given a {TypeText.Of(found)}.";

    public static string DifferentColumns(IEnumerable<string> first, IEnumerable<string> second) =>
        $"All sub queries in an UNION must have the same return column names: ({string.Join(", ", first)}) and ({string.Join(", ", second)}).";

    public static string WriteInExpression(string clause) =>
        $"{clause} changes the graph and cannot be used inside an expression.";

    public static string ReturnNotLast(string clause) => $"{clause} can only be used at the end of the query.";

    public static string WithRequired(string first, string second) => $"WITH is required between {first} and {second}.";

    public static string CannotConclude(string clause) =>
        $"Query cannot conclude with {clause} (must be a RETURN clause, a FINISH clause, an update clause, a unit subquery call, or a procedure call with no YIELD).";

    public static string ReadInForeach(string clause) =>
        $"Invalid use of {clause} inside FOREACH: only updates can stand there.";

    public static string UnknownGraph(string name) => $"Graph not found: {name}. This server has one database, neo4j.";

    public static string CannotCreatePattern(string word) =>
        $"{word} takes nodes and single relationships, such as (a)-[:TYPE]->(b).";

    public static string WhereInCreation(string word) => $"WHERE cannot be used in a {word} pattern.";

    public static string CreatingVarLength(string word) =>
        $"Variable length relationships cannot be used in {word}: it makes one relationship at a time.";

    public static string OneTypeRequired(string word) =>
        $"Exactly one relationship type must be specified for {word}. Did you forget to prefix your relationship type with a ':'?";

    public static string DirectionRequired(string word) => $"Only directed relationships are supported in {word}.";
}
