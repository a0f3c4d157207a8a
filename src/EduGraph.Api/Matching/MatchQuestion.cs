namespace EduGraph.Api.Matching;

/// <summary>A string to match.</summary>
/// <param name="Input">The string as it came.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of its country, where the caller knows it.</param>
internal readonly record struct MatchQuestion(string Input, string? Country = null);
