using EduGraph.GraphQL.Execution;
using EduGraph.GraphQL.Types;

namespace EduGraph.Api.Execution;

/// <summary>What an operation may cost, reckoned from the sizes that it asks for: the same inline and by variables.</summary>
/// <param name="NodeCount">Entries of lists that are asked for by number; a list whose size is not said counts as one entry.</param>
/// <param name="FieldCost">Fields of objects that are resolved; a list whose size is not said has a default page.</param>
/// <param name="TypeCost">Objects that the answer may hold, with default pages too.</param>
internal sealed record OperationCost(long NodeCount, long FieldCost, long TypeCost)
{
    private const long CostMax = long.MaxValue / 1024; // products stop here instead of overflowing
    private static readonly string[] SizeArguments = ["first", "last", "limit"];

    /// <summary>Reckons the cost of an operation. O(fields selected × types).</summary>
    public static OperationCost Of(OperationRequest operation, int pageSizeDefault)
    {
        var total = new OperationCost(0, 0, 0);
        foreach (var field in operation.Root)
        {
            total = total.Plus(Of(field, operation, pageSizeDefault));
        }

        return total;
    }

    /// <summary>The cost as <c>extensions.operationCost</c> has it.</summary>
    public Dictionary<string, object?> ToExtension() => new() { ["fieldCost"] = (double)FieldCost, ["typeCost"] = (double)TypeCost };

    private static OperationCost Of(FieldSelection field, OperationRequest operation, int pageSizeDefault)
    {
        var type = field.Field.Type.NamedType();
        if (!type.IsComposite() || type.Name.StartsWith("__", StringComparison.Ordinal))
        {
            return new OperationCost(0, 0, 0);
        }

        var arguments = field.Field.Arguments.Count == 0 ? ArgumentValues.None : field.CoerceArguments(operation.Variables);
        var size = SizeOf(arguments);
        var isSized = size is not null || field.Field.Arguments.Any(argument => SizeArguments.Contains(argument.Name));
        var below = Below(field, type, operation, pageSizeDefault);
        var asked = Math.Max(size ?? 1, 0);
        var assumed = Math.Max(size ?? (isSized ? pageSizeDefault : 1), 0);
        return new OperationCost(
            Limit((double)(size ?? 0) + ((double)asked * below.NodeCount)),
            Limit(1 + ((double)assumed * below.FieldCost)),
            Limit(1 + ((double)assumed * below.TypeCost)));
    }

    // Of an interface, what its dearest type costs.
    private static OperationCost Below(FieldSelection field, NamedType type, OperationRequest operation, int pageSizeDefault)
    {
        IEnumerable<ObjectType> types = type is ObjectType only ? [only] : operation.Request.Schema.GetPossibleTypes(type).OfType<ObjectType>();
        var dearest = new OperationCost(0, 0, 0);
        foreach (var possible in types)
        {
            var sum = new OperationCost(0, 0, 0);
            foreach (var child in field.SelectionsOf(possible))
            {
                sum = sum.Plus(Of(child, operation, pageSizeDefault));
            }

            dearest = new OperationCost(
                Math.Max(dearest.NodeCount, sum.NodeCount), Math.Max(dearest.FieldCost, sum.FieldCost), Math.Max(dearest.TypeCost, sum.TypeCost));
        }

        return dearest;
    }

    private static int? SizeOf(ArgumentValues arguments)
    {
        foreach (var name in SizeArguments)
        {
            if (arguments[name] is int size)
            {
                return size;
            }
        }

        return arguments["ids"] is IReadOnlyList<object?> ids ? ids.Count : null;
    }

    private OperationCost Plus(OperationCost other) =>
        new(Limit((double)NodeCount + other.NodeCount), Limit((double)FieldCost + other.FieldCost), Limit((double)TypeCost + other.TypeCost));

    private static long Limit(double cost) => cost >= CostMax ? CostMax : (long)cost;
}
