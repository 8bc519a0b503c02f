import Foundation
import Model
import Testing

/// A JSON document as Foundation reads it.
func parsed(_ json: JSON) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(json.text.utf8), options: [.fragmentsAllowed])
}

func fields(_ json: JSON) throws -> [String: Any] { try #require(try parsed(json) as? [String: Any]) }
