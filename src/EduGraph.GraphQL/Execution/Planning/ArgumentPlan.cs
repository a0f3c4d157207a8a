using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Execution;

/// <summary>CoerceArgumentValues(objectType, field, variableValues), section 6.4.1, for one place of a document.</summary>
/// <remarks>Arguments without variables are coerced when the plan is made; the others once a request.</remarks>
internal sealed class ArgumentPlan
{
    private readonly IReadOnlyList<InputValue> _definitions;
    private readonly FieldNode _node;
    private readonly bool _isConstant;
    private readonly ArgumentValues? _constants;
    private readonly GraphQLError? _constantError;

    public ArgumentPlan(OutputField field, FieldNode node)
    {
        _definitions = field.Arguments;
        _node = node;
        _isConstant = !node.Arguments.Any(argument => VariableFinder.HasVariable(argument.Value));
        if (_isConstant)
        {
            _constantError = CoerceAll(VariableValues.None, out _constants);
        }
    }

    /// <summary>The values, or what is wrong with them.</summary>
    public GraphQLError? Coerce(VariableValues variables, out ArgumentValues? values)
    {
        if (_isConstant)
        {
            values = _constants;
            return _constantError;
        }

        return CoerceAll(variables, out values);
    }

    private GraphQLError? CoerceAll(VariableValues variables, out ArgumentValues? values)
    {
        values = _definitions.Count == 0 ? ArgumentValues.None : new ArgumentValues(_definitions.Count);
        for (int index = 0; index < _definitions.Count; index++)
        {
            if (CoerceOne(_definitions[index], variables, values) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private GraphQLError? CoerceOne(InputValue definition, VariableValues variables, ArgumentValues values)
    {
        ValueNode? literal = FindLiteral(definition.Name);
        VariableNode? variable = literal as VariableNode;
        object? variableValue = null;
        if (literal is null || (variable is not null && !variables.TryGet(variable.Name.Value, out variableValue)))
        {
            return UseDefault(definition, variable, values);
        }

        bool isNull = variable is null ? literal is NullValueNode : variableValue is null;
        if (isNull && definition.Type is NonNullType)
        {
            return Error($"Argument \"{definition.Name}\" of non-null type \"{definition.Type}\" must not be null.", literal);
        }

        if (!LiteralCoercion.TryCoerce(literal, definition.Type, variables, out object? value))
        {
            return Error($"Argument \"{definition.Name}\" has invalid value {literal}.", literal);
        }

        values.Add(definition.Name, value);
        return null;
    }

    private GraphQLError? UseDefault(InputValue definition, VariableNode? variable, ArgumentValues values)
    {
        if (definition.TryGetDefault(out object? defaultValue))
        {
            values.Add(definition.Name, defaultValue);
            return null;
        }

        if (definition.Type is not NonNullType)
        {
            return null;
        }

        string what = $"Argument \"{definition.Name}\" of required type \"{definition.Type}\"";
        return variable is null
            ? Error($"{what} was not provided.", _node)
            : Error($"{what} was provided the variable \"{variable}\" which was not provided a runtime value.", variable);
    }

    private ValueNode? FindLiteral(string name)
    {
        ValueNode? found = null;
        for (int index = 0; index < _node.Arguments.Count; index++)
        {
            ArgumentNode argument = _node.Arguments[index];
            found = argument.Name.Value == name ? argument.Value : found;
        }

        return found;
    }

    private static GraphQLError Error(string message, SyntaxNode node) => GraphQLError.At(message, ErrorCodes.BadUserInput, node);
}
