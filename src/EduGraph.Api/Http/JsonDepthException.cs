namespace EduGraph.Api.Http;

/// <summary>JSON from outside has values within one another deeper than <see cref="JsonParameterReader.DepthMax"/>.</summary>
internal sealed class JsonDepthException : Exception;
