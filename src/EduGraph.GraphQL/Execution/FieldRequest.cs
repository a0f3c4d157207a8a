using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>One place where a request selects a field: what a resolver needs to know beside the parents.</summary>
/// <remarks>Valid until the request's answer is written; resolvers must not keep it longer.</remarks>
public sealed class FieldRequest
{
    private RequestContext? _request;
    private ArgumentValues? _arguments;

    internal FieldRequest(FieldSelection selection)
    {
        Selection = selection;
        Key = selection.Key;
    }

    /// <summary>What stands before the value: near at hand, since it is written for every object.</summary>
    internal readonly PaddedKey Key;

    /// <summary>What writes the field; null if it is no leaf, or cannot be resolved.</summary>
    internal LeafResolver? Leaf { get; private set; }

    /// <summary>The field, and what is selected of it.</summary>
    public FieldSelection Selection { get; }

    /// <summary>The arguments, coerced once a request.</summary>
    public ArgumentValues Arguments => _arguments ?? throw NotInUse();

    /// <summary>What <see cref="FieldResolver.Prepare"/> gave.</summary>
    public object? State { get; private set; }

    /// <summary>The request.</summary>
    public RequestContext Request => _request ?? throw NotInUse();

    /// <summary>Why the field cannot be resolved for any parent; null if it can.</summary>
    internal Exception? Fault { get; private set; }

    internal ResolvedValues Results { get; } = new();

    /// <summary>How many results the resolver owes.</summary>
    internal int ParentCount { get; set; }

    internal ResolvedChildren Children { get; } = new();

    /// <summary>Coerces the arguments and lets the resolver prepare.</summary>
    internal void Begin(RequestContext request)
    {
        _request = request;
        GraphQLError? error = Selection.ArgumentPlan.Coerce(request.Variables, out _arguments);
        if (error is not null)
        {
            Fault = new GraphQLException(error);
            return;
        }

        try
        {
            State = Selection.Resolver.Prepare(this);
            Leaf = Selection.Kind == FieldKind.Leaf ? (LeafResolver)Selection.Resolver : null;
        }
        catch (Exception exception) when (exception is not RequestAbortedException)
        {
            Fault = exception;
        }
    }

    /// <summary>Finds out the types of values of the field's interface or union.</summary>
    internal void ResolveTypes(ReadOnlySpan<ResolvedValue> values, Span<ObjectType?> types) =>
        Selection.TypeResolver!.Resolve(Request, values, types);

    internal void Reset()
    {
        _request = null;
        _arguments = null;
        State = null;
        Leaf = null;
        Fault = null;
        Results.Reset();
        Children.Reset();
    }

    private static InvalidOperationException NotInUse() => new("The request that this field belongs to has ended.");
}
