using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Values;

/// <summary>
/// One value of Cypher, in 16 bytes. <c>default</c> is null. Booleans, integers, floats and dates are held inline,
/// strings by reference, everything else as a <see cref="ReferenceValue"/>. Immutable.
/// </summary>
/// <remarks>
/// A struct with a marker object instead of boxed objects: rows are arrays of values, and a scan of a million integers
/// must not allocate a million boxes.
/// </remarks>
public readonly struct Value
{
    private readonly object? _reference;
    private readonly long _bits;

    private Value(object? reference, long bits)
    {
        _reference = reference;
        _bits = bits;
    }

    private sealed class Inline(ValueKind kind)
    {
        public readonly ValueKind Kind = kind;
    }

    private static readonly Inline BooleanMarker = new(ValueKind.Boolean);
    private static readonly Inline IntegerMarker = new(ValueKind.Integer);
    private static readonly Inline FloatMarker = new(ValueKind.Float);
    private static readonly Inline DateMarker = new(ValueKind.Date);
    private static readonly Inline NodeMarker = new(ValueKind.Node);
    private static readonly Inline RelationshipMarker = new(ValueKind.Relationship);

    /// <summary>The null value.</summary>
    public static Value Null => default;

    /// <summary>The value true.</summary>
    public static Value True => new(BooleanMarker, 1);

    /// <summary>The value false.</summary>
    public static Value False => new(BooleanMarker, 0);

    /// <summary>Makes a BOOLEAN.</summary>
    public static Value Of(bool value) => new(BooleanMarker, value ? 1 : 0);

    /// <summary>Makes an INTEGER.</summary>
    public static Value Of(long value) => new(IntegerMarker, value);

    /// <summary>Makes a FLOAT.</summary>
    public static Value Of(double value) => new(FloatMarker, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Makes a STRING; null gives the null value.</summary>
    public static Value Of(string? value) => new(value, 0);

    /// <summary>Wraps a value of the heap; null gives the null value.</summary>
    public static Value Of(ReferenceValue? value) => new(value, 0);

    /// <summary>Makes a DATE.</summary>
    /// <param name="epochDays">Days since 1970-01-01, negative before.</param>
    public static Value OfEpochDays(long epochDays) => new(DateMarker, epochDays);

    /// <summary>
    /// Makes a NODE that is known by its id only, as the engine carries it in its rows; what leaves the engine is a
    /// <see cref="NodeValue"/>.
    /// </summary>
    public static Value OfNodeId(long id) => new(NodeMarker, id);

    /// <summary>Makes a RELATIONSHIP that is known by its id only; see <see cref="OfNodeId"/>.</summary>
    public static Value OfRelationshipId(long id) => new(RelationshipMarker, id);

    /// <summary>The type of the value.</summary>
    public ValueKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get =>
            _reference switch
            {
                null => ValueKind.Null,
                Inline inline => inline.Kind,
                string => ValueKind.String,
                ReferenceValue reference => reference.Kind,
                _ => ThrowUnknown(),
            };
    }

    /// <summary>Whether this is null.</summary>
    public bool IsNull => _reference is null;

    /// <summary>Whether this is the BOOLEAN true (null and every other value are not).</summary>
    public bool IsTrue => ReferenceEquals(_reference, BooleanMarker) && _bits != 0;

    /// <summary>Whether this is the BOOLEAN false.</summary>
    public bool IsFalse => ReferenceEquals(_reference, BooleanMarker) && _bits == 0;

    /// <summary>Whether this is an INTEGER.</summary>
    public bool IsInteger => ReferenceEquals(_reference, IntegerMarker);

    /// <summary>Whether this is a FLOAT.</summary>
    public bool IsFloat => ReferenceEquals(_reference, FloatMarker);

    /// <summary>Whether this is a STRING.</summary>
    public bool IsString => _reference is string;

    /// <summary>Whether this is a DATE.</summary>
    public bool IsDate => ReferenceEquals(_reference, DateMarker);

    /// <summary>Whether this is an INTEGER or a FLOAT.</summary>
    public bool IsNumber => ReferenceEquals(_reference, IntegerMarker) || ReferenceEquals(_reference, FloatMarker);

    /// <summary>Whether this is a NODE known by its id only.</summary>
    public bool IsNodeId => ReferenceEquals(_reference, NodeMarker);

    /// <summary>Whether this is a RELATIONSHIP known by its id only.</summary>
    public bool IsRelationshipId => ReferenceEquals(_reference, RelationshipMarker);

    /// <summary>The id of a NODE or RELATIONSHIP, however it is held.</summary>
    public long AsEntityId =>
        ReferenceEquals(_reference, NodeMarker) || ReferenceEquals(_reference, RelationshipMarker)
            ? _bits
            : _reference switch
            {
                NodeValue node => node.Id,
                RelationshipValue relationship => relationship.Id,
                _ => throw Mismatch("NODE or RELATIONSHIP"),
            };

    /// <summary>The FLOAT held, or the INTEGER as a float.</summary>
    public double AsNumber =>
        ReferenceEquals(_reference, FloatMarker) ? BitConverter.Int64BitsToDouble(_bits)
        : ReferenceEquals(_reference, IntegerMarker) ? _bits
        : throw Mismatch("INTEGER or FLOAT");

    /// <summary>The BOOLEAN held. Call only where <see cref="Kind"/> is <see cref="ValueKind.Boolean"/>.</summary>
    public bool AsBoolean => ReferenceEquals(_reference, BooleanMarker) ? _bits != 0 : throw Mismatch("BOOLEAN");

    /// <summary>The INTEGER held.</summary>
    public long AsInteger => ReferenceEquals(_reference, IntegerMarker) ? _bits : throw Mismatch("INTEGER");

    /// <summary>The FLOAT held.</summary>
    public double AsFloat =>
        ReferenceEquals(_reference, FloatMarker) ? BitConverter.Int64BitsToDouble(_bits) : throw Mismatch("FLOAT");

    /// <summary>The STRING held.</summary>
    public string AsString => _reference as string ?? throw Mismatch("STRING");

    /// <summary>The DATE held, in days since 1970-01-01.</summary>
    public long AsEpochDays => ReferenceEquals(_reference, DateMarker) ? _bits : throw Mismatch("DATE");

    /// <summary>The heap value held, where it is of the type asked for.</summary>
    public T As<T>()
        where T : ReferenceValue => _reference as T ?? throw Mismatch(typeof(T).Name);

    /// <summary>Tries to read the heap value as the type asked for.</summary>
    public bool TryAs<T>([NotNullWhen(true)] out T? value)
        where T : ReferenceValue
    {
        value = _reference as T;
        return value is not null;
    }

    /// <summary>Wraps an integer.</summary>
    public static implicit operator Value(long value) => Of(value);

    /// <summary>Wraps an integer.</summary>
    public static implicit operator Value(int value) => Of((long)value);

    /// <summary>Wraps a float.</summary>
    public static implicit operator Value(double value) => Of(value);

    /// <summary>Wraps a boolean.</summary>
    public static implicit operator Value(bool value) => Of(value);

    /// <summary>Wraps a string.</summary>
    public static implicit operator Value(string? value) => Of(value);

    /// <summary>Wraps a heap value.</summary>
    public static implicit operator Value(ReferenceValue? value) => Of(value);

    /// <summary>The value as a Cypher literal; see <see cref="Text.ValueText"/>.</summary>
    public override string ToString() => Text.ValueText.Format(this);

    private InvalidOperationException Mismatch(string wanted) => new($"The value is {Kind}, not {wanted}.");

    [DoesNotReturn]
    private static ValueKind ThrowUnknown() =>
        throw new InvalidOperationException("The value holds an unknown object.");
}
