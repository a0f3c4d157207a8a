using EduGraph.GraphQL.Execution;

namespace EduGraph.Api.Resolvers;

/// <summary>Two positions in the one number of a <see cref="ResolvedValue"/>.</summary>
internal static class Pair
{
    public static long Of(int first, int second) => ((long)first << 32) | (uint)second;

    public static int First(in ResolvedValue value) => (int)(value.Index >> 32);

    public static int Second(in ResolvedValue value) => (int)value.Index;
}
