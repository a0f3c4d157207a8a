using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>The values of a composite field, sorted by the types that they have: each type is the next level of fields by itself.</summary>
internal sealed class ResolvedChildren
{
    private readonly List<SelectionState> _states = [];
    private readonly Table<int> _ordinals = new();
    private readonly Table<int> _stateIndexes = new();
    private readonly Table<ResolvedValue> _values = new();
    private readonly Table<int> _positions = new();
    private readonly Table<ObjectType?> _types = new();
    private bool _isIdentity;

    /// <summary>One a type.</summary>
    public IReadOnlyList<SelectionState> States => _states;

    /// <summary>Where all values are found at their own positions: they are of one type, and none is missing. Null if that is not so.</summary>
    public SelectionState? OnlyState => _isIdentity ? _states[0] : null;

    /// <summary>Where the value at a position of the field's results is found again.</summary>
    public SelectionState Find(int position, out int ordinal)
    {
        if (_isIdentity)
        {
            ordinal = position;
            return _states[0];
        }

        ordinal = _ordinals.Items[position];
        return _states[_stateIndexes.Items[position]];
    }

    /// <summary>Sorts the results of a field. A value whose type cannot be found out becomes an error there.</summary>
    public void Arrange(FieldRequest field)
    {
        foreach (SelectionState state in _states)
        {
            state.ClearParents();
        }

        ResolvedValues results = field.Results;
        ObjectType? objectType = field.Selection.NamedType as ObjectType;
        _isIdentity = objectType is not null && !results.HasGaps;
        if (_isIdentity)
        {
            StateOf(field.Selection, objectType!, out _).UseParents(results);
            return;
        }

        _ordinals.Fill(results.ValueCount);
        _stateIndexes.Fill(results.ValueCount);
        CollectValues(results);
        _types.Fill(_values.Count);
        Exception? typeFault = null;
        if (objectType is not null)
        {
            _types.Span.Fill(objectType);
        }
        else if (_values.Count > 0)
        {
            typeFault = ResolveTypes(field);
        }

        Sort(field, typeFault);
    }

    public void Reset()
    {
        foreach (SelectionState state in _states)
        {
            state.Reset();
        }

        _ordinals.Reset();
        _stateIndexes.Reset();
        _values.Reset();
        _positions.Reset();
        _types.Reset();
    }

    private void CollectValues(ResolvedValues results)
    {
        _values.Clear();
        _positions.Clear();
        for (int position = 0; position < results.ValueCount; position++)
        {
            if (!results.Values[position].IsGap)
            {
                _values.Add(results.Values[position]);
                _positions.Add(position);
            }
        }
    }

    private Exception? ResolveTypes(FieldRequest field)
    {
        try
        {
            field.ResolveTypes(_values.Span, _types.Span);
            return null;
        }
        catch (Exception exception) when (exception is not RequestAbortedException)
        {
            return exception;
        }
    }

    private void Sort(FieldRequest field, Exception? typeFault)
    {
        for (int index = 0; index < _values.Count; index++)
        {
            int position = _positions.Items[index];
            ObjectType? type = _types.Items[index];
            if ((typeFault ?? TypeFault(field, type)) is { } fault)
            {
                field.Results.SetFault(position, fault);
                continue;
            }

            SelectionState state = StateOf(field.Selection, type!, out int stateIndex);
            _stateIndexes.Items[position] = stateIndex;
            _ordinals.Items[position] = state.AddParent(_values.Items[index]);
        }
    }

    private SelectionState StateOf(FieldSelection selection, ObjectType type, out int index)
    {
        for (index = 0; index < _states.Count; index++)
        {
            if (ReferenceEquals(_states[index].Plan.Type, type))
            {
                return _states[index];
            }
        }

        SelectionState state = new(selection.PlanFor(type));
        _states.Add(state);
        return state;
    }

    private static GraphQLException? TypeFault(FieldRequest field, ObjectType? type)
    {
        NamedType declared = field.Selection.NamedType;
        if (type is null)
        {
            string message = $"Abstract type \"{declared}\" must resolve to an Object type at runtime for field "
                + $"\"{field.Selection.Field}\". "
                + $"Either the \"{declared}\" type should provide a \"resolveType\" function or each possible type should provide an "
                + "\"isTypeOf\" function.";
            return new GraphQLException(message, ErrorCodes.InternalError);
        }

        return ReferenceEquals(type, declared) || field.Request.Schema.IsSubType(declared, type)
            ? null
            : new GraphQLException($"Runtime Object type \"{type}\" is not a possible type for \"{declared}\".", ErrorCodes.InternalError);
    }
}
