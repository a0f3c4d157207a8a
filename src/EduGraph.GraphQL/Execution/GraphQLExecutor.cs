using System.Buffers;
using System.Text.Json;
using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;
using EduGraph.GraphQL.Validation;

namespace EduGraph.GraphQL.Execution;

/// <summary>Answers requests to a schema: parses, validates, holds against the limits, plans, executes, and writes JSON.</summary>
/// <remarks>
/// Documents and their plans are kept, so that a request that comes again is only executed. Make one and share it between all threads.
/// </remarks>
/// <example>
/// <code>
/// GraphQLExecutor executor = new(schema, resolvers);
/// ArrayBufferWriter&lt;byte&gt; answer = new();
/// await executor.ExecuteAsync(new GraphQLRequest { Document = "{ hello }" }, answer);
/// </code>
/// </example>
public sealed partial class GraphQLExecutor
{
    private readonly ExecutorServices _services;
    private readonly ParserOptions _parserOptions;
    private readonly DocumentCache _documents;
    private readonly LimitHints _hints;

    /// <summary>Makes an executor.</summary>
    /// <param name="schema">What can be asked.</param>
    /// <param name="resolvers">How it is answered; a map of the same schema.</param>
    /// <param name="options">Limits and hooks; null for the defaults.</param>
    /// <exception cref="SchemaException">A field has no resolver.</exception>
    public GraphQLExecutor(Schema schema, ResolverMap resolvers, ExecutorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(resolvers);
        resolvers.CheckComplete();
        Options = options ?? new ExecutorOptions();
        _services = new ExecutorServices(schema, resolvers, Options);
        _documents = new DocumentCache(Options.CachedDocumentCountMax);
        _hints = new LimitHints(Options);
        RequestLimits limits = Options.Limits;
        _parserOptions = new ParserOptions
        {
            TokenCountMax = limits.TokenCountMax,
            NodeCountMax = limits.SyntaxNodeCountMax,
            FieldCountMax = limits.FieldCountMax,
            DirectiveCountMax = limits.DirectiveCountMax,
            RecursionDepthMax = limits.RecursionDepthMax,
        };
    }

    /// <summary>What can be asked.</summary>
    public Schema Schema => _services.Schema;

    /// <summary>Limits and hooks.</summary>
    public ExecutorOptions Options { get; }

    /// <summary>Documents that are kept.</summary>
    internal int CachedDocumentCount => _documents.Count;

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="output">Takes the answer, one whole JSON object, when it is ready.</param>
    /// <param name="context">
    /// What resolvers find in <see cref="RequestContext.Context"/>; fields of the root type have it as their parent.
    /// </param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    /// <returns>What became of the request.</returns>
    /// <exception cref="OperationCanceledException">The caller left; nothing was written.</exception>
    /// <remarks>What is wrong with a request, or goes wrong in resolvers, is part of the answer and no exception.</remarks>
    public ValueTask<ExecutionOutcome> ExecuteAsync(
        GraphQLRequest request, IBufferWriter<byte> output, object? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        PreparedOperation operation = Prepare(request.Document, request.OperationName);
        if (!request.AllowsMutation && operation.Operation is { Operation: not OperationType.Query } refused)
        {
            string message = $"A {refused.Operation.ToKeyword()} is not allowed in this request.";
            WriteErrors([GraphQLError.At(message, ErrorCodes.OperationNotSupported, refused)], output);
            return ValueTask.FromResult(ExecutionOutcome.OperationNotAllowed);
        }

        return ExecuteAsync(operation, request.Variables, output, context, cancellationToken);
    }

    /// <summary>Parses and validates a document, holds it against the limits, and finds the operation that is meant.</summary>
    /// <remarks>A valid document is kept: the next time this is only a look into a table.</remarks>
    public PreparedOperation Prepare(string document, string? operationName = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!_documents.TryGet(document, out CachedDocument? cached))
        {
            IReadOnlyList<GraphQLError> errors = Read(document, out cached);
            if (errors.Count > 0)
            {
                return new PreparedOperation(errors);
            }

            _documents.Add(document, cached!);
        }

        return cached!.GetOperation(operationName);
    }

    /// <summary>Answers a request whose document has been prepared.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="variables">An object with the values of its variables; undefined for none.</param>
    /// <param name="output">Takes the answer, one whole JSON object, when it is ready.</param>
    /// <param name="context">
    /// What resolvers find in <see cref="RequestContext.Context"/>; fields of the root type have it as their parent.
    /// </param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    /// <exception cref="OperationCanceledException">The caller left; nothing was written.</exception>
    public ValueTask<ExecutionOutcome> ExecuteAsync(
        PreparedOperation operation,
        JsonElement variables,
        IBufferWriter<byte> output,
        object? context = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        return ExecuteAsync(operation, variables, new BufferReceiver(output), context, cancellationToken);
    }

    /// <summary>Answers a request whose document has been prepared.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="variables">An object with the values of its variables; undefined for none.</param>
    /// <param name="receiver">Takes the answer when it is ready.</param>
    /// <param name="context">
    /// What resolvers find in <see cref="RequestContext.Context"/>; fields of the root type have it as their parent.
    /// </param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    /// <exception cref="OperationCanceledException">The caller left; nothing was received.</exception>
    public ValueTask<ExecutionOutcome> ExecuteAsync(
        PreparedOperation operation,
        JsonElement variables,
        IAnswerReceiver receiver,
        object? context = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(receiver);
        if (operation.Operation?.Operation == OperationType.Subscription)
        {
            const string message = "A subscription is answered by a stream; this request takes one answer.";
            GraphQLError error = GraphQLError.At(message, ErrorCodes.OperationNotSupported, operation.Operation);
            return ValueTask.FromResult(Refuse([error], ExecutionOutcome.OperationNotAllowed, receiver));
        }

        OperationPlan? plan = Plan(
            operation, variables, context, cancellationToken, isIncremental: false, out RequestContext? request, out var errors);
        return plan is null
            ? ValueTask.FromResult(Refuse(errors, ExecutionOutcome.RequestError, receiver))
            : RunAsync(plan, request!, RootOf(context), receiver);
    }

    /// <summary>Writes an answer that consists of errors.</summary>
    public static void WriteErrors(IReadOnlyList<GraphQLError> errors, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(output);
        Refuse(errors, ExecutionOutcome.RequestError, new BufferReceiver(output));
    }

    private static ExecutionOutcome Refuse(IReadOnlyList<GraphQLError> errors, ExecutionOutcome outcome, IAnswerReceiver receiver)
    {
        JsonOutput json = new();
        json.WriteRaw((byte)'{');
        ErrorWriter.Write(errors, json);
        json.WriteRaw((byte)'}');
        receiver.Receive(outcome, json.Written);
        json.Reset(capacityKept: 0);
        return outcome;
    }

    private static ResolvedValue RootOf(object? context) =>
        context is null ? ResolvedValue.FromIndex(0) : ResolvedValue.From(context, 0);

    private IReadOnlyList<GraphQLError> Read(string text, out CachedDocument? cached)
    {
        cached = null;
        DocumentNode document;
        try
        {
            document = Parser.Parse(new Source(text), _parserOptions);
        }
        catch (GraphQLSyntaxException exception)
        {
            return [_hints.AddTo(GraphQLError.From(exception))];
        }

        IReadOnlyList<GraphQLError> errors = DocumentValidator.Validate(Schema, document, Options.Validation);
        if (errors.Count == 0 && SelectionLimits.Check(document, Options) is { } limit)
        {
            errors = [limit];
        }

        cached = errors.Count == 0 ? new CachedDocument(document) : null;
        return [.. errors.Select(_hints.AddTo)];
    }

    /// <summary>Coerces the variables, finds the plan and asks the hook; null with errors if the operation cannot be carried out.</summary>
    private OperationPlan? Plan(
        PreparedOperation prepared,
        JsonElement inputs,
        object? context,
        CancellationToken cancellationToken,
        bool isIncremental,
        out RequestContext? request,
        out IReadOnlyList<GraphQLError> errors)
    {
        request = null;
        errors = prepared.Errors;
        if (prepared.Cached is not { } operation)
        {
            return null;
        }

        OperationDefinitionNode definition = operation.Operation;
        if (Schema.GetRootType(definition.Operation) is not ObjectType rootType)
        {
            string message = $"Schema is not configured to execute {definition.Operation.ToKeyword()} operation.";
            errors = [GraphQLError.At(message, ErrorCodes.OperationNotSupported, definition)];
            return null;
        }

        bool suggestsNames = Options.Validation.Suggestions != SuggestionScope.None;
        VariableValues variables = VariableCoercion.Coerce(Schema, definition.VariableDefinitions, inputs, suggestsNames, out errors);
        if (errors.Count > 0)
        {
            return null;
        }

        request = new RequestContext(Schema, Options, variables, context, cancellationToken);
        return Plan(operation, rootType, request, isIncremental, ref errors);
    }

    private OperationPlan? Plan(
        CachedOperation operation, ObjectType rootType, RequestContext request, bool isIncremental, ref IReadOnlyList<GraphQLError> errors)
    {
        try
        {
            OperationPlan plan = operation.GetPlan(_services, rootType, request.Variables, isIncremental);
            GraphQLError? refusal =
                Options.BeforeExecution?.Invoke(new OperationRequest(operation.Operation, rootType, plan.Root.AllFields, request));
            errors = refusal is null ? errors : [refusal];
            return refusal is null ? plan : null;
        }
        catch (RequestAbortedException aborted)
        {
            errors = [LimitError(aborted)];
            return null;
        }
        catch (GraphQLException refused)
        {
            errors = [refused.Error];
            return null;
        }
    }

    private GraphQLError LimitError(RequestAbortedException aborted)
    {
        RequestLimits limits = Options.Limits;
        string message = aborted.Code switch
        {
            ErrorCodes.TimeLimitExceeded => $"The request took longer than {limits.TimeMax.TotalSeconds:0.###} s.",
            ErrorCodes.ResponseNodeLimitExceeded => $"The answer would hold more than {limits.ResponseNodeCountMax} objects.",
            ErrorCodes.AliasLimitExceeded => $"A field is selected under more than {limits.AliasCountMax} names.",
            _ => "The request passed a limit.",
        };
        return _hints.AddTo(new GraphQLError(message, code: aborted.Code));
    }
}
