namespace EduGraph.Export.Output;

/// <summary>A file that was written.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="SizeBytes">Its length.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in hexadecimal.</param>
public sealed record ExportedFile(string Name, long SizeBytes, string Sha256);
