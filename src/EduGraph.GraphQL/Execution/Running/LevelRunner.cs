using System.Collections;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>Resolves the fields of an operation, a level at a time for all parents at once.</summary>
internal sealed class LevelRunner(OperationPlan plan)
{
    private readonly List<FieldRequest> _composites = [];
    private readonly List<(FieldRequest Field, int ParentCount, ValueTask Task)> _pending = [];
    private List<SelectionState> _level = [];
    private List<SelectionState> _nextLevel = [];
    private RequestContext? _request;
    private int _nodesLeft;

    public void Start(RequestContext request)
    {
        _request = request;
        _nodesLeft = plan.Options.Limits.ResponseNodeCountMax;
    }

    /// <summary>Resolves everything that is selected of some objects.</summary>
    /// <exception cref="RequestAbortedException">A limit is passed.</exception>
    public ValueTask RunAsync(SelectionState state)
    {
        foreach (FieldRequest field in state.Fields)
        {
            Begin(field, state);
        }

        return FinishAsync();
    }

    /// <summary>Resolves one field of some objects, and everything that is selected of it.</summary>
    /// <exception cref="RequestAbortedException">A limit is passed.</exception>
    public ValueTask RunAsync(SelectionState state, int fieldIndex)
    {
        Begin(state.Fields[fieldIndex], state);
        return FinishAsync();
    }

    public void Reset()
    {
        _request = null;
        _composites.Clear();
        _pending.Clear();
        _level.Clear();
        _nextLevel.Clear();
    }

    private ValueTask FinishAsync()
    {
        while (_pending.Count == 0)
        {
            if (!TakeNextLevel())
            {
                return ValueTask.CompletedTask;
            }
        }

        return AwaitAndFinishAsync();
    }

    private async ValueTask AwaitAndFinishAsync()
    {
        do
        {
            foreach ((FieldRequest field, int parentCount, ValueTask task) in _pending)
            {
                await AwaitAsync(field, parentCount, task).ConfigureAwait(false);
            }

            _pending.Clear();
        }
        while (TakeNextLevel() || _pending.Count > 0);
    }

    private async ValueTask AwaitAsync(FieldRequest field, int parentCount, ValueTask task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not RequestAbortedException)
        {
            _request!.ThrowIfAborted();
            field.Results.Fail(exception, parentCount);
        }
    }

    /// <summary>Begins the fields of the objects that the level before gave; false if it gave none.</summary>
    private bool TakeNextLevel()
    {
        _request!.ThrowIfAborted();
        foreach (FieldRequest field in _composites)
        {
            Complete(field);
        }

        _composites.Clear();
        if (_nextLevel.Count == 0)
        {
            return false;
        }

        (_level, _nextLevel) = (_nextLevel, _level);
        foreach (SelectionState state in _level)
        {
            foreach (FieldRequest field in state.Fields)
            {
                Begin(field, state);
            }
        }

        _level.Clear();
        return true;
    }

    private void Begin(FieldRequest field, SelectionState state)
    {
        FieldKind kind = field.Selection.Kind;
        if (kind == FieldKind.TypeName)
        {
            return;
        }

        field.Begin(_request!);
        if (kind == FieldKind.Composite)
        {
            field.Results.Start(field.Selection.ListDepth, field.Selection.IsCounted ? _nodesLeft : int.MaxValue);
            field.ParentCount = state.Count;
            _composites.Add(field);
            Resolve(field, state);
        }
        else if (kind == FieldKind.AsyncValue && field.Fault is null)
        {
            field.Results.Start(listDepth: 0, int.MaxValue);
            _pending.Add((field, state.Count, AwaitValuesAsync(field, state, (AsyncDelegateResolver)field.Selection.Resolver)));
        }
    }

    private void Resolve(FieldRequest field, SelectionState state)
    {
        if (field.Fault is not null)
        {
            field.Results.Fail(field.Fault, state.Count);
            return;
        }

        try
        {
            ReadOnlyMemory<ResolvedValue> parents = state.Parents.AsMemory(0, state.Count);
            switch (field.Selection.Resolver)
            {
                case CompositeResolver resolver:
                    resolver.Resolve(field, parents.Span, field.Results);
                    break;
                case AsyncCompositeResolver resolver:
                    _pending.Add((field, state.Count, resolver.ResolveAsync(field, parents, field.Results)));
                    break;
                case AsyncDelegateResolver resolver:
                    _pending.Add((field, state.Count, AwaitObjectsAsync(field, parents, resolver)));
                    break;
                case DelegateResolver resolver:
                    ResolveEach(field, parents.Span, resolver);
                    break;
            }
        }
        catch (Exception exception) when (exception is not RequestAbortedException)
        {
            _request!.ThrowIfAborted();
            field.Results.Fail(exception, state.Count);
        }
    }

    private static void ResolveEach(FieldRequest field, ReadOnlySpan<ResolvedValue> parents, DelegateResolver resolver)
    {
        foreach (ref readonly ResolvedValue parent in parents)
        {
            object? value;
            try
            {
                value = resolver.Resolve(field, parent);
            }
            catch (Exception exception) when (exception is not RequestAbortedException)
            {
                field.Request.ThrowIfAborted();
                value = exception;
            }

            AddObject(field, value, field.Selection.Field.Type);
        }
    }

    private static async ValueTask AwaitObjectsAsync(
        FieldRequest field, ReadOnlyMemory<ResolvedValue> parents, AsyncDelegateResolver resolver)
    {
        foreach (object? value in await resolver.ResolveAsync(field, parents).ConfigureAwait(false))
        {
            AddObject(field, value, field.Selection.Field.Type);
        }
    }

    private static async ValueTask AwaitValuesAsync(FieldRequest field, SelectionState state, AsyncDelegateResolver resolver)
    {
        ReadOnlyMemory<ResolvedValue> parents = state.Parents.AsMemory(0, state.Count);
        foreach (object? value in await resolver.ResolveAsync(field, parents).ConfigureAwait(false))
        {
            field.Results.Add(ResolvedValue.FromObject(value));
        }
    }

    private static void AddObject(FieldRequest field, object? value, GraphQLType type)
    {
        switch (value)
        {
            case null:
                field.Results.AddNull();
                break;
            case Exception exception:
                field.Results.AddError(exception);
                break;
            default:
                if (type.Nullable() is ListType list)
                {
                    AddItems(field, value, list.ItemType);
                }
                else
                {
                    field.Results.Add(value is ResolvedValue resolved ? resolved : ResolvedValue.FromObject(value));
                }

                break;
        }
    }

    private static void AddItems(FieldRequest field, object value, GraphQLType itemType)
    {
        if (value is not IEnumerable items || value is string)
        {
            field.Results.AddError(NotIterable(field.Selection));
            return;
        }

        field.Results.BeginList();
        foreach (object? item in items)
        {
            AddObject(field, item, itemType);
        }

        field.Results.EndList();
    }

    internal static GraphQLException NotIterable(FieldSelection selection) =>
        new($"Expected Iterable, but did not find one for field \"{selection.Field}\".", ErrorCodes.InternalError);

    private void Complete(FieldRequest field)
    {
        if (field.Results.ResultCount != field.ParentCount)
        {
            string message =
                $"The resolver of {field.Selection.Field} gave {field.Results.ResultCount} results for {field.ParentCount} parents.";
            field.Results.Fail(new InvalidOperationException(message), field.ParentCount);
        }

        if (field.Selection.IsCounted)
        {
            _nodesLeft -= field.Results.ValueCount;
            if (_nodesLeft < 0)
            {
                throw new RequestAbortedException(ErrorCodes.ResponseNodeLimitExceeded);
            }
        }

        field.Children.Arrange(field);
        foreach (SelectionState state in field.Children.States)
        {
            if (state.Count > 0)
            {
                _nextLevel.Add(state);
            }
        }
    }
}
