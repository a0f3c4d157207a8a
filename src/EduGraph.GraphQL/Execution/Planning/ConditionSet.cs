using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Execution;

/// <summary>The variables on which it depends which fields an operation selects, and one combination of their values.</summary>
/// <remarks>
/// A plan is made for each combination that is asked for, so that carrying out a plan never looks at a condition, and fields merge and
/// stand in exactly the order that the specification has for it.
/// </remarks>
internal sealed class ConditionSet
{
    /// <summary>Two bits a variable fit into a key; operations with more variables are planned anew each time.</summary>
    public const int KeyedVariableCountMax = 32;

    private readonly IReadOnlyList<string> _names;
    private readonly Condition[] _conditions;

    public ConditionSet(IReadOnlyList<string> names, VariableValues variables)
    {
        _names = names;
        _conditions = new Condition[names.Count];
        for (int index = 0; index < names.Count; index++)
        {
            _conditions[index] = Read(names[index], variables);
        }
    }

    /// <summary>The combination as a number.</summary>
    public static ulong KeyOf(IReadOnlyList<string> names, VariableValues variables)
    {
        ulong key = 0;
        for (int index = 0; index < names.Count; index++)
        {
            key = (key << 2) | (ulong)Read(names[index], variables);
        }

        return key;
    }

    /// <summary>The names of the variables in conditions of a document, each once; and whether anything is deferred there.</summary>
    public static IReadOnlyList<string> FindNames(DocumentNode document, out bool hasDefer)
    {
        Finder finder = new();
        finder.Visit(document);
        hasDefer = finder.HasDefer;
        return [.. finder.Names];
    }

    public Condition this[string name]
    {
        get
        {
            for (int index = 0; index < _names.Count; index++)
            {
                if (_names[index] == name)
                {
                    return _conditions[index];
                }
            }

            return Condition.Absent;
        }
    }

    private static Condition Read(string name, VariableValues variables)
    {
        if (!variables.TryGet(name, out object? value))
        {
            return Condition.Absent;
        }

        return value switch
        {
            true => Condition.True,
            false => Condition.False,
            _ => Condition.Null,
        };
    }

    private sealed class Finder : SyntaxVisitor
    {
        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public bool HasDefer { get; private set; }

        protected override VisitAction Enter(SyntaxNode node)
        {
            if (node is DirectiveNode { Name.Value: "skip" or "include" or "defer" } directive)
            {
                HasDefer |= directive.Name.Value == "defer";
                foreach (ArgumentNode argument in directive.Arguments)
                {
                    if (argument.Value is VariableNode variable)
                    {
                        Names.Add(variable.Name.Value);
                    }
                }
            }

            return VisitAction.Continue;
        }
    }
}
