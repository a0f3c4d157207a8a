namespace EduGraph.GraphQL.Execution;

/// <summary>What stands before a field's value in the answer, in an array of at least a vector's length, so that it is copied at one stroke.</summary>
/// <param name="Bytes">The key and what fills the array up; <see cref="ShortLength"/> bytes or more.</param>
/// <param name="Length">How many of the bytes are the key.</param>
internal readonly record struct PaddedKey(byte[] Bytes, int Length)
{
    /// <summary>Length of a vector in bytes: most keys are shorter.</summary>
    public const int ShortLength = 32;

    public static PaddedKey Of(byte[] key)
    {
        byte[] bytes = new byte[Math.Max(ShortLength, key.Length)];
        key.CopyTo(bytes, 0);
        return new PaddedKey(bytes, key.Length);
    }
}
