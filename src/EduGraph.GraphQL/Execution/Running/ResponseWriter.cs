namespace EduGraph.GraphQL.Execution;

/// <summary>Writes resolved objects as JSON, depth first, and completes them as it goes: section 6.4.3.</summary>
/// <remarks>
/// A null that a type excludes takes what was written back to the nearest value that may be null. Errors are found in the order of the
/// answer, which is the order in which graphql-js lists them.
/// </remarks>
internal sealed partial class ResponseWriter(ExecutorOptions options, JsonOutput output)
{
    private const int InitialPathLength = 32;
    private const int ObjectsBetweenChecks = 256;

    private readonly List<GraphQLError> _errors = [];
    private PathStep[] _path = new PathStep[InitialPathLength];
    private RequestContext? _request;
    private int _objectCount;

    /// <summary>What went wrong so far.</summary>
    public IReadOnlyList<GraphQLError> Errors => _errors;

    public void Start(RequestContext request) => _request = request;

    public void Reset()
    {
        _errors.Clear();
        Deferrals.Reset();
        _request = null;
        _objectCount = 0;
    }

    /// <summary>Reports an error that stands at no field.</summary>
    public void AddError(GraphQLError error) => _errors.Add(error);

    /// <summary>Writes an object; false if a null spoiled it, whose reason has been reported.</summary>
    public bool WriteObject(SelectionState state, int ordinal, int depth)
    {
        if (state.Plan.Fault is not null)
        {
            AddError(state.Plan.Fault, state.Plan.Fault.Error.Locations, depth);
            return false;
        }

        if (++_objectCount % ObjectsBetweenChecks == 0)
        {
            _request!.ThrowIfAborted();
        }

        return state.Plan.IsDeferring ? WriteDeferring(state, ordinal, depth) : WriteAllFields(state, ordinal, depth);
    }

    private bool WriteAllFields(SelectionState state, int ordinal, int depth)
    {
        if (!WriteFields(state, ordinal, depth, 0, state.Fields.Length))
        {
            return false;
        }

        output.WriteRaw(state.Fields.Length == 0 ? "{}"u8 : "}"u8);
        return true;
    }

    /// <summary>Writes some of an object's fields, without the closing brace.</summary>
    public bool WriteFields(SelectionState state, int ordinal, int depth, int startIndex, int endIndex)
    {
        FieldRequest[] fields = state.Fields;
        ref readonly ResolvedValue parent = ref state.Parents[ordinal];
        if (depth == _path.Length)
        {
            Array.Resize(ref _path, 2 * depth);
        }

        int index = startIndex;
        int start = output.Length;
        while (true)
        {
            try
            {
                for (; index < endIndex; index++)
                {
                    FieldRequest field = fields[index];
                    output.WriteKey(field.Key);
                    start = output.Length;
                    if (field.Leaf is { } leaf)
                    {
                        if (!leaf.Write(field, parent, output) && !WriteNull(field.Selection, depth))
                        {
                            return false;
                        }
                    }
                    else if (!WriteField(field, parent, ordinal, depth))
                    {
                        return false;
                    }
                }

                return true;
            }
            catch (Exception exception) when (exception is not RequestAbortedException)
            {
                FieldSelection selection = fields[index].Selection;
                _path[depth].Name = selection.ResponseName;
                AddError(exception, selection, depth + 1);
                if (!TakeBack(start, selection.NonNullAt[0]))
                {
                    return false;
                }

                index++;
            }
        }
    }

    private bool WriteField(FieldRequest field, in ResolvedValue parent, int ordinal, int depth)
    {
        FieldSelection selection = field.Selection;
        switch (selection.Kind)
        {
            case FieldKind.Composite:
                _path[depth].Name = selection.ResponseName;
                return WriteResult(field, 0, ordinal, depth + 1);
            case FieldKind.TypeName:
                output.WriteRaw(selection.TypeNameJson);
                return true;
            default:
                _path[depth].Name = selection.ResponseName;
                return WriteValue(selection, ValueOf(field, parent, ordinal), selection.Field.Type, depth + 1);
        }
    }

    private static object? ValueOf(FieldRequest field, in ResolvedValue parent, int ordinal)
    {
        if (field.Fault is not null)
        {
            return field.Fault;
        }

        return field.Selection.Resolver is DelegateResolver resolver
            ? resolver.Resolve(field, parent)
            : field.Results.Values[ordinal] switch
            {
                { IsNull: true } => null,
                { Reference: FieldFault fault } => fault.Exception,
                var value => value.Reference,
            };
    }

    /// <summary>Writes null for a leaf; false if its type excludes that.</summary>
    private bool WriteNull(FieldSelection selection, int depth)
    {
        if (!selection.NonNullAt[0])
        {
            output.WriteNull();
            return true;
        }

        _path[depth].Name = selection.ResponseName;
        AddError(NonNullViolation(selection), selection, depth + 1);
        return false;
    }

    /// <summary>Writes what a composite field was resolved to: at a level of its lists, or at the values in them.</summary>
    private bool WriteResult(FieldRequest field, int level, int position, int depth)
    {
        FieldSelection selection = field.Selection;
        bool isNonNull = selection.NonNullAt[level];
        int start = output.Length;
        Exception? fault;
        if (level < selection.ListDepth)
        {
            ListSpan span = field.Results.SpanAt(level, position);
            if (span.Count >= 0)
            {
                return WriteList(field, level, span, depth) || TakeBack(start, isNonNull);
            }

            fault = span.Count == ListSpan.FaultCount ? field.Results.FaultAt(span).Exception : null;
        }
        else
        {
            ref ResolvedValue value = ref field.Results.Values[position];
            if (!value.IsGap)
            {
                SelectionState state = field.Children.Find(position, out int ordinal);
                return WriteObject(state, ordinal, depth) || TakeBack(start, isNonNull);
            }

            fault = (value.Reference as FieldFault)?.Exception;
        }

        if (fault is not null || isNonNull)
        {
            AddError(fault ?? NonNullViolation(selection), selection, depth);
        }

        return TakeBack(start, isNonNull);
    }

    private bool WriteList(FieldRequest field, int level, ListSpan span, int depth)
    {
        if (depth == _path.Length)
        {
            Array.Resize(ref _path, 2 * depth);
        }

        output.WriteRaw((byte)'[');
        _path[depth].Name = null;
        SelectionState? objects = level + 1 == field.Selection.ListDepth ? field.Children.OnlyState : null;
        bool isNonNull = field.Selection.NonNullAt[level + 1];
        for (int index = 0; index < span.Count; index++)
        {
            if (index > 0)
            {
                output.WriteRaw((byte)',');
            }

            _path[depth].Index = index;
            int position = span.Start + index;
            bool isWritten = objects is null
                ? WriteResult(field, level + 1, position, depth + 1)
                : WriteObjectOrNull(objects, position, depth + 1, isNonNull);
            if (!isWritten)
            {
                return false;
            }
        }

        output.WriteRaw((byte)']');
        return true;
    }

    private bool WriteObjectOrNull(SelectionState state, int ordinal, int depth, bool isNonNull)
    {
        int start = output.Length;
        return WriteObject(state, ordinal, depth) || TakeBack(start, isNonNull);
    }

    /// <summary>Takes back a spoiled value: null stands in its place, unless its type excludes null and the one around is spoilt.</summary>
    private bool TakeBack(int start, bool isNonNull)
    {
        output.Truncate(start);
        Deferrals.ForgetFrom(start);
        if (!isNonNull)
        {
            output.WriteNull();
        }

        return !isNonNull;
    }
}
