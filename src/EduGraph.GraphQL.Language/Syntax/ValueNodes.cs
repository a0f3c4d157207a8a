namespace EduGraph.GraphQL.Language;

/// <summary>Value : one of Variable IntValue FloatValue StringValue BooleanValue NullValue EnumValue ListValue ObjectValue</summary>
public abstract class ValueNode : SyntaxNode
{
    private protected ValueNode(SyntaxLocation location)
        : base(location)
    {
    }
}

/// <summary>Variable : $ Name</summary>
public sealed class VariableNode(SyntaxLocation location, NameNode name)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The name without its <c>$</c>.</summary>
    public NameNode Name { get; } = name;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Name);
    }
}

/// <summary>IntValue :: IntegerPart</summary>
public sealed class IntValueNode(SyntaxLocation location, string value)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The digits as written; of any length.</summary>
    public string Value { get; } = value;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
    }
}

/// <summary>FloatValue :: IntegerPart FractionalPart? ExponentPart?</summary>
public sealed class FloatValueNode(SyntaxLocation location, string value)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>The number as written; of any size and precision.</summary>
    public string Value { get; } = value;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
    }
}

/// <summary>StringValue :: one of "StringCharacter*" """BlockStringCharacter*"""</summary>
public sealed class StringValueNode(SyntaxLocation location, string value, bool isBlock)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>The value, escapes and indentation already taken away.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it was written with three quotes.</summary>
    public bool IsBlock { get; } = isBlock;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
    }
}

/// <summary>BooleanValue : one of true false</summary>
public sealed class BooleanValueNode(SyntaxLocation location, bool value)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
    }
}

/// <summary>NullValue : null</summary>
public sealed class NullValueNode(SyntaxLocation location)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NullValue;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
    }
}

/// <summary>EnumValue : Name but not true, false or null</summary>
public sealed class EnumValueNode(SyntaxLocation location, string value)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The name.</summary>
    public string Value { get; } = value;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
    }
}

/// <summary>ListValue : [ Value* ]</summary>
public sealed class ListValueNode(SyntaxLocation location, IReadOnlyList<ValueNode> values)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>The items in the order written.</summary>
    public IReadOnlyList<ValueNode> Values { get; } = values;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Values);
    }
}

/// <summary>ObjectValue : { ObjectField* }</summary>
public sealed class ObjectValueNode(SyntaxLocation location, IReadOnlyList<ObjectFieldNode> fields)
    : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>The fields in the order written.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Fields);
    }
}

/// <summary>ObjectField : Name : Value</summary>
public sealed class ObjectFieldNode(SyntaxLocation location, NameNode name, ValueNode value)
    : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value.</summary>
    public ValueNode Value { get; } = value;

    internal override void VisitChildren(SyntaxVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Value);
    }
}
